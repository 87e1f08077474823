with days as (select unnest(:days::text[]::date[]) as start),
     weeks as (select unnest(:weeks::text[]::date[]) as start),
     months as (select unnest(:months::text[]::date[]) as start),
     wanted as (select start as day
                from days
                union
                select start + n
                from weeks, generate_series(0, 6) n
                union
                select start + n
                from months, generate_series(0, 30) n
                where start + n < start + interval '1 month'),
     scores as materialized (
         select w.day, l.journey, l.user_id, sum(l.points) as points
         from unnest(:froms::timestamptz[], :untils::timestamptz[]) as span (begun, over)
             join ledger l on l.earned_at >= span.begun and l.earned_at < span.over
             join wanted w on w.day = (l.earned_at at time zone 'UTC')::date
         where l.ranks
         group by w.day, l.journey, l.user_id)
select b.period, b.start, b.journey, b.user_id, b.points::bigint, p.version
from (select 'daily' as period, s.day as start, s.journey, s.user_id, sum(s.points) as points
      from scores s
          join days d on d.start = s.day
      group by grouping sets ((s.day, s.journey, s.user_id), (s.day, s.user_id))
      union all
      select 'weekly', w.start, s.journey, s.user_id, sum(s.points)
      from scores s
          join weeks w on w.start = date_trunc('week', s.day::timestamp)::date
      group by grouping sets ((w.start, s.journey, s.user_id), (w.start, s.user_id))
      union all
      select 'monthly', m.start, s.journey, s.user_id, sum(s.points)
      from scores s
          join months m on m.start = date_trunc('month', s.day::timestamp)::date
      group by grouping sets ((m.start, s.journey, s.user_id), (m.start, s.user_id))) b
    join user_profiles p on p.id = b.user_id
order by b.period, b.start, b.journey
