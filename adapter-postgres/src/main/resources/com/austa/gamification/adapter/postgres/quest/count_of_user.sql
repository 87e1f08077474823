select count(*)
from user_quests
where user_id = :user
