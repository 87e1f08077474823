update dead_letters
set status = 'resolved', retry_at = null
where id = :id
  and status <> 'resolved'
