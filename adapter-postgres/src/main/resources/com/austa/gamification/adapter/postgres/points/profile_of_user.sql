select id, points, level, health_points, care_points, plan_points, custom_points, spent, version, created_at, updated_at
from user_profiles
where id = :user
