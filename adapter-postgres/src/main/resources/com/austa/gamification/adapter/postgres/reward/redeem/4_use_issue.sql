update user_rewards
set redeemed_at = :at::timestamptz
where user_id = :user
  and reward_id = :reward
  and occurrence = :occurrence
