with due as (
    select id
    from dead_letters
    where status in ('pending', 'retrying')
      and retry_at <= :now::timestamptz
    order by retry_at
    limit :limit
    for update skip locked
)
update dead_letters d
set status   = 'retrying',
    retry_at = :lease::timestamptz
from due
where d.id = due.id
returning d.id
