select quest_id, progress, started_at, completed_at
from user_quests
where user_id = :user
order by started_at, quest_id collate "C"
limit :limit offset :offset
