select user_id, reward_id as definition, occurrence, earned_at, place_rank, place_id, points, journey, metadata
from user_rewards
where user_id = any (:users::uuid[])
  and reward_id = any (:definitions::text[])
  and origin = 'earned'
  and standing
