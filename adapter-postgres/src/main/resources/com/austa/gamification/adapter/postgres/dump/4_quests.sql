select line
from (
    select concat_ws(' ', 'quest', user_id, quest_id, 'started', to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                     'completed', coalesce(to_char(completed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '-'), progress) as line
    from user_quests
) as lines
order by line collate "C"
