select b.start, b.journey, b.user_id, b.points, p.version
from (select date_trunc(:unit, l.earned_at at time zone 'UTC')::date as start, l.journey, l.user_id,
             sum(l.points)::bigint as points
      from ledger l
      where l.ranks
        and l.earned_at >= :from::timestamptz
        and l.earned_at < :until::timestamptz
      group by grouping sets ((1, l.journey, l.user_id), (1, l.user_id))) b
    join user_profiles p on p.id = b.user_id
order by b.start, b.journey
