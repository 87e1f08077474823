select id as user_id,
       case
           when :journey::text is null then points
           when :journey = 'health' then health_points
           when :journey = 'care' then care_points
           when :journey = 'plan' then plan_points
           else coalesce((custom_points ->> :journey)::bigint, 0)
           end as points,
       version
from user_profiles
