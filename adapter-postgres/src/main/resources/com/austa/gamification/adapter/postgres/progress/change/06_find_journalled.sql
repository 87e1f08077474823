select b.i, j.source, j.partition, j."offset", j.metadata, j.local_time, j.zone, j.offset_seconds
from unnest(:users::uuid[], :ids::uuid[]) with ordinality as b (user_id, id, i)
    cross join lateral (select *
                        from journal
                        where user_id = b.user_id and id = b.id
                        limit 1) j
