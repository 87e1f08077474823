update consumer_progress p
set next_offset = greatest(p.next_offset, b.next_offset)
from unnest(:sources::int[], :partitions::int[], :offsets::bigint[]) as b (source, partition, next_offset)
where p.consumer_group = :group
  and p.source = b.source
  and p.partition = b.partition
