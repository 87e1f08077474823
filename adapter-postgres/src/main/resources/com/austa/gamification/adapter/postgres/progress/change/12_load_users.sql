select p.id, p.points, p.level, p.health_points, p.care_points, p.plan_points, p.custom_points, p.spent, p.version,
       s.state
from user_profiles p
    left join progress s on s.user_id = p.id and s.consumer_group = :group
where p.id = any (:users::uuid[])
