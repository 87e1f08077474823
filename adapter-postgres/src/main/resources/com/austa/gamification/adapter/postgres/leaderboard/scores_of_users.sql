select c.i, p.id, p.points, p.level, p.health_points, p.care_points, p.plan_points, p.custom_points, p.spent, p.version,
       s.day_all, s.day_own, s.week_all, s.week_own, s.month_all, s.month_own
from unnest(:users::uuid[], :journeys::text[], :dayFrom::timestamptz[], :dayUntil::timestamptz[],
            :weekFrom::timestamptz[], :weekUntil::timestamptz[], :monthFrom::timestamptz[], :monthUntil::timestamptz[])
         with ordinality
         as c (user_id, journey, day_from, day_until, week_from, week_until, month_from, month_until, i)
    join user_profiles p on p.id = c.user_id
    cross join lateral (
        select coalesce(sum(l.points) filter (where l.day), 0)                            as day_all,
               coalesce(sum(l.points) filter (where l.day and l.journey = c.journey), 0)   as day_own,
               coalesce(sum(l.points) filter (where l.week), 0)                           as week_all,
               coalesce(sum(l.points) filter (where l.week and l.journey = c.journey), 0)  as week_own,
               coalesce(sum(l.points) filter (where l.month), 0)                          as month_all,
               coalesce(sum(l.points) filter (where l.month and l.journey = c.journey), 0) as month_own
        from (select points,
                     journey,
                     earned_at >= c.day_from and earned_at < c.day_until     as day,
                     earned_at >= c.week_from and earned_at < c.week_until   as week,
                     earned_at >= c.month_from and earned_at < c.month_until as month
              from ledger
              where user_id = c.user_id
                and earned_at >= least(c.week_from, c.month_from)
                and earned_at < greatest(c.week_until, c.month_until)
                and ranks) l) s
