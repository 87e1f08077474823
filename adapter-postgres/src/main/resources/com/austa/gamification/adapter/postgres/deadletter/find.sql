select d.id, s.topic, s.topic_id, d.partition, d."offset", d.failed_group, g.name as met_by, d.reason, d.field, d.detail,
       d.error_class, d.stack, d.attempts, d.consumer_id, d.bytes, d.key, d.header_names, d.header_values,
       d.recorded_at, d.status, d.created_at
from dead_letters d
    join sources s on s.id = d.source
    join consumer_groups g on g.id = d.met_by
where d.id = :id
