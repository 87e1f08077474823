select written_at
from outbox
order by id
limit 1
