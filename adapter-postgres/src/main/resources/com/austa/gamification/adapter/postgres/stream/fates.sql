with asked as (
    select s.id as source, a.partition, a.from_offset, a.until_offset
    from unnest(:topics, :topicIds, :partitions, :froms, :untils)
        as a (topic, topic_id, partition, from_offset, until_offset)
        join sources s on s.topic_id = a.topic_id and s.topic = a.topic
),
rejected as (
    select distinct d.source, d.partition, d."offset"
    from asked a
        join dead_letters d
            on d.source = a.source
            and d.partition = a.partition
            and d."offset" >= a.from_offset
            and d."offset" < a.until_offset
            and d.status <> 'resolved'
),
journalled as (
    select j.source, j.partition, j."offset"
    from asked a
        join journal j
            on j.source = a.source
            and j.partition = a.partition
            and j."offset" >= a.from_offset
            and j."offset" < a.until_offset
)
select (select count(*) from rejected) as rejected,
       (select count(*) from (select * from journalled except select * from rejected) as well) as processed
