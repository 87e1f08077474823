select id, points, level, health_points, care_points, plan_points, custom_points, spent, version, retractions
from user_profiles
where id = any (:users::uuid[])
order by id
for update
