select b.i, newest.version
from unnest(:users::uuid[], :instants::timestamptz[], :outcomes::uuid[]) with ordinality
         as b (user_id, earned_at, outcome_id, i)
    cross join lateral (select l.version
                        from ledger l
                        where l.user_id = b.user_id
                          and l.earned_at = b.earned_at
                          and l.outcome_id = b.outcome_id
                        order by l.version desc
                        limit 1) newest
