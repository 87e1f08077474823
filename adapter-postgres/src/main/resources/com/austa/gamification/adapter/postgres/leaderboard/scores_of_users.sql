select c.i, p.id, p.points, p.level, p.health_points, p.care_points, p.plan_points, p.custom_points, p.spent, p.version,
       s.days, s.journeys, s.sums
from unnest(:users::uuid[], :froms::timestamptz[], :untils::timestamptz[]) with ordinality as c (user_id, begun, over, i)
    join user_profiles p on p.id = c.user_id
    cross join lateral (
        select array_agg(l.day) as days, array_agg(l.journey) as journeys, array_agg(l.points) as sums
        from (select (earned_at at time zone 'UTC')::date - date '1970-01-01' as day, journey,
                     sum(points)::bigint as points
              from ledger
              where user_id = c.user_id
                and earned_at >= c.begun
                and earned_at < c.over
                and ranks
              group by 1, 2) l) s
