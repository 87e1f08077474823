with asked as (
    select *
    from unnest(:topics, :topicIds, :partitions, :froms, :untils)
        as a (topic, topic_id, partition, from_offset, until_offset)
),
behind as (
    select max(greatest(0, a.until_offset - greatest(a.from_offset, coalesce(p.next_offset, 0)))) as records
    from asked a
        left join sources s on s.topic_id = a.topic_id and s.topic = a.topic
        left join consumer_groups g on g.active
        left join consumer_progress p
            on p.consumer_group = g.id and p.source = s.id and p.partition = a.partition
    group by a.topic_id, a.topic, a.partition, a.from_offset
)
select coalesce(sum(records), 0)::bigint as waiting
from behind
