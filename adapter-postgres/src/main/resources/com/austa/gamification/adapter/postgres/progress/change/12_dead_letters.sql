copy dead_letters (id, source, partition, "offset", failed_group, met_by, reason, field, detail, error_class, stack,
                   attempts, attempt_instances, attempt_classes, consumer_id, bytes, key, header_names, header_values,
                   recorded_at, retry_at)
from stdin (format binary)
