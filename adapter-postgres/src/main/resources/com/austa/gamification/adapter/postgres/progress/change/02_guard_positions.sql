select case
           when g.refuses then pg_advisory_xact_lock(g.key)::text
           else pg_advisory_xact_lock_shared(g.key)::text
           end as held,
       (select max(before) from closings) as closed_before
from unnest(:keys::bigint[], :refuses::boolean[]) with ordinality as g (key, refuses, i)
order by g.i
