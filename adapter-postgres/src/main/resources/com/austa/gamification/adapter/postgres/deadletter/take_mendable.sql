with mendable as (
    select id
    from dead_letters
    where status in ('pending', 'retrying')
      and failed_group = 0
      and reason in ('UNKNOWN_TYPE', 'JOURNEY_MISMATCH', 'UNSUPPORTED_MAJOR', 'INVALID_FIELD')
      and types_revision < :revision
    order by types_revision
    limit :limit
    for update skip locked
)
update dead_letters d
set status         = 'retrying',
    retry_at       = :lease::timestamptz,
    types_revision = :revision
from mendable m
where d.id = m.id
returning d.id
