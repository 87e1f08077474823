select d.source, d.partition, d."offset", d.reason, d.field, d.detail
from unnest(:sources::int[], :partitions::int[], :firsts::bigint[], :lasts::bigint[])
         as b (source, partition, first, last)
    join dead_letters d
        on d.source = b.source and d.partition = b.partition and d."offset" between b.first and b.last
where d.failed_group = 0
  and d.status <> 'resolved'
