copy progress (user_id, consumer_group, revision, state)
from stdin (format binary)
