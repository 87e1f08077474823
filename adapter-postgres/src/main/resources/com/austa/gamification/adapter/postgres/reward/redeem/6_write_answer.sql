insert into redemptions (user_id, idempotency_key, reward_id, occurrence, refusal, have, need, at)
values (:user, :key, :reward, :occurrence, :refusal, :have, :need, :at::timestamptz)
