copy outbox (topic, key, value, header_names, header_values)
from stdin (format binary)
