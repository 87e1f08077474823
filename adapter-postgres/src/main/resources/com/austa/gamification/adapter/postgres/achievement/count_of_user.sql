select count(*)
from user_achievements
where user_id = :user
  and standing
