select id, reward_id, occurrence, earned_at, redeemed_at, expires_at
from user_rewards
where user_id = :user
  and (standing or redeemed_at is not null)
order by earned_at, id
limit :limit offset :offset
