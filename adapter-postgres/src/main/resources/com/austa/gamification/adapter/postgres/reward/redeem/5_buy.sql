insert into user_rewards (user_id, reward_id, occurrence, id, origin, earned_at, redeemed_at, journey, version, standing)
values (:user, :reward, :occurrence, :id, 'bought', :at::timestamptz, :at::timestamptz, :journey, 1, true)
