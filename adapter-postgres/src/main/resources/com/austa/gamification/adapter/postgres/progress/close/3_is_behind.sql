select exists (select
               from consumer_groups g
                   cross join (select source, partition, max(next_offset) as next_offset
                               from consumer_progress
                               group by source, partition) furthest
                   left join consumer_progress p
                       on p.consumer_group = g.id
                           and p.source = furthest.source
                           and p.partition = furthest.partition
               where g.active
                 and coalesce(p.next_offset, 0) < furthest.next_offset)
