insert into consumer_progress (consumer_group, source, partition, next_offset)
select :group, b.source, b.partition, 0
from unnest(:sources::int[], :partitions::int[]) as b (source, partition)
on conflict do nothing
