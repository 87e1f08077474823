select p.source, p.partition, p.next_offset
from consumer_progress p
    join unnest(:sources::int[], :partitions::int[]) as b (source, partition)
        on p.source = b.source and p.partition = b.partition
where p.consumer_group = :group
order by p.source, p.partition
for update of p
