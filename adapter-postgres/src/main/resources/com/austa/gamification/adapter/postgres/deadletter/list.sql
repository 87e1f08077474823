select d.id, s.topic, s.topic_id, d.partition, d."offset", f.name as failed_in, g.name as met_by, d.reason, d.field,
       d.detail, d.error_class, d.stack, d.attempts, d.attempt_instances, d.attempt_classes, d.consumer_id, d.bytes, d.key,
       d.header_names, d.header_values, d.recorded_at, d.retry_at, d.status, d.created_at
from dead_letters d
    join sources s on s.id = d.source
    join consumer_groups g on g.id = d.met_by
    left join consumer_groups f on f.id = d.failed_group
where (:status::text is null or d.status = :status)
  and (:reason::text is null or d.reason = :reason)
  and (:topic::text is null or s.topic = :topic)
  and (:from::timestamptz is null or d.created_at >= :from::timestamptz)
  and (:until::timestamptz is null or d.created_at < :until::timestamptz)
order by d.created_at, d.id
limit :limit offset :offset
