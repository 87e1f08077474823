select j.journey, max(p.updated_at) as booked_at
from user_profiles p
    cross join lateral (values ('health', p.health_points), ('care', p.care_points), ('plan', p.plan_points),
                               ('cross-journey', p.points)
                        union all
                        select key, value::bigint from jsonb_each_text(coalesce(p.custom_points, '{}'))) as j (journey, points)
where j.points <> 0
group by j.journey
