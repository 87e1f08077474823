select line
from (
    select concat_ws(' ', 'points', user_id, definition_kind, definition, '[' || occurrence || ']',
                     to_char(earned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), sum(points), journey) as line
    from ledger
    where ranks
    group by user_id, definition_kind, definition, occurrence, earned_at, journey
    having sum(points) <> 0
) as lines
order by line collate "C"
