update user_profiles p
set points        = b.points,
    level         = b.level,
    health_points = b.health,
    care_points   = b.care,
    plan_points   = b.plan,
    custom_points = b.custom::jsonb,
    spent         = b.spent,
    version       = b.version,
    updated_at    = now()
from unnest(:users::uuid[], :points::bigint[], :levels::int[], :health::bigint[], :care::bigint[], :plan::bigint[],
            :custom::text[], :spent::bigint[], :versions::bigint[])
         as b (id, points, level, health, care, plan, custom, spent, version)
where p.id = b.id
