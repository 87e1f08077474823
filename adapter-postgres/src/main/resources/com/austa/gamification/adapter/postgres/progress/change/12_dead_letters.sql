copy dead_letters (id, source, partition, "offset", met_by, reason, field, detail, error_class, stack, attempts,
                   consumer_id, bytes, key, header_names, header_values, recorded_at)
from stdin (format binary)
