select line
from (
    select concat_ws(' ', 'award', user_id, achievement_id, '[' || occurrence || ']',
                     to_char(earned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), points, journey, metadata) as line
    from user_achievements
    where standing
) as lines
order by line collate "C"
