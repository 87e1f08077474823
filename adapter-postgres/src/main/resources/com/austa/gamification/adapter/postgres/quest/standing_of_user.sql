select quest_id, progress, started_at, completed_at
from user_quests
where user_id = :user
  and quest_id = :quest
