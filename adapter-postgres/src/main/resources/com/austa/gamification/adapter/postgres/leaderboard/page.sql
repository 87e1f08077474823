with scores as (select id as user_id,
                       case :journey
                           when 'health' then health_points
                           when 'care' then care_points
                           when 'plan' then plan_points
                           else coalesce((custom_points ->> :journey)::bigint, 0)
                           end as points
                from user_profiles
                where :from::timestamptz is null
                union all
                select user_id, sum(points)::bigint
                from ledger
                where ranks
                  and earned_at >= :from::timestamptz
                  and earned_at < :until::timestamptz
                  and (:journey::text is null or journey = :journey)
                group by user_id),
     page as (select user_id, points, rank() over (order by points desc) as rank
              from scores
              where points > 0
              order by points desc, user_id desc
              limit :limit offset :offset)
select t.total, p.*
from (select count(*) as total from scores where points > 0) t
    left join page p on true
order by p.points desc, p.user_id desc
