with discarded as (
    update dead_letters
    set status = 'discarded', retry_at = null
    where id = :id
      and status <> 'resolved'
    returning 'discarded')
select 'DISCARDED'
from discarded
union all
select 'RESOLVED'
from dead_letters
where id = :id
  and status = 'resolved'
