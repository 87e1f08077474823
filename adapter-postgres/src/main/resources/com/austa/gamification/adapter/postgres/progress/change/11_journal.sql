copy journal (user_id, id, type, journey, "timestamp", payload, metadata, version, local_time, zone, offset_seconds,
              source, partition, "offset", recorded_at)
from stdin (format binary)
