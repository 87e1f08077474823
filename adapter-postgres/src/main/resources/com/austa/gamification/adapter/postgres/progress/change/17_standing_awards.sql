select user_id, achievement_id as definition, occurrence, earned_at, place_rank, place_id, points, journey, metadata
from user_achievements
where user_id = any (:users::uuid[])
  and achievement_id = any (:definitions::text[])
  and standing
