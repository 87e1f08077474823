select p.source, p.partition, max(p.next_offset) as next_offset
from unnest(:sources::int[], :partitions::int[]) as b (source, partition)
    join consumer_progress p on p.source = b.source and p.partition = b.partition
where p.consumer_group <> :group
group by p.source, p.partition
