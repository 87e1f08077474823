select distinct achievement_id
from user_achievements
where user_id = :user
  and achievement_id = any (:achievements::text[])
  and standing
