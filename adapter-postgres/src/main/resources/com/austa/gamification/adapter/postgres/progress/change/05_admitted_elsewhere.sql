select b.i, j.user_id, j.id, j.type, j.journey, j."timestamp", j.payload, j.metadata, j.version,
       j.local_time, j.zone, j.offset_seconds
from unnest(:sources::int[], :partitions::int[], :offsets::bigint[]) with ordinality
         as b (source, partition, "offset", i)
    join journal j on j."offset" = b."offset" and j.partition = b.partition and j.source = b.source
