select b.i, j.user_id, j.id, j.type, j.journey, j."timestamp", j.payload, j.metadata, j.version,
       j.local_time, j.zone, j.offset_seconds
from unnest(:users::uuid[], :ids::uuid[]) with ordinality as b (user_id, id, i)
    join journal j on j.user_id = b.user_id and j.id = b.id
