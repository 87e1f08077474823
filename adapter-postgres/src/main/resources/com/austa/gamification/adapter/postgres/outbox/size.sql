select count(*)
from outbox
