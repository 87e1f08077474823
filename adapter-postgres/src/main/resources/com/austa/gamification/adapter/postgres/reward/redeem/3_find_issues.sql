select id, reward_id, occurrence, earned_at, redeemed_at, expires_at
from user_rewards
where user_id = :user
  and reward_id = :reward
  and (standing or redeemed_at is not null)
