select r.reward_id as asked, r.refusal, r.have, r.need,
       i.id, i.reward_id, i.occurrence, i.earned_at, i.redeemed_at, i.expires_at
from redemptions r
    left join user_rewards i
        on i.user_id = r.user_id and i.reward_id = r.reward_id and i.occurrence = r.occurrence
where r.user_id = :user
  and r.idempotency_key = :key
