select count(*)
from user_rewards
where user_id = :user
  and (standing or redeemed_at is not null)
