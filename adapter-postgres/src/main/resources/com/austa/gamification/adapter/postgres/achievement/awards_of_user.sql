select id, achievement_id, occurrence, earned_at, metadata
from user_achievements
where user_id = :user
  and standing
order by earned_at, id
limit :limit offset :offset
