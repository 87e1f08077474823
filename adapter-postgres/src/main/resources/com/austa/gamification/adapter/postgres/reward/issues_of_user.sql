select t.total, p.*
from (select count(*) as total
      from user_rewards
      where user_id = :user
        and (standing or redeemed_at is not null)) t
    left join (select id, reward_id, occurrence, earned_at, redeemed_at, expires_at
               from user_rewards
               where user_id = :user
                 and (standing or redeemed_at is not null)
               order by earned_at, id
               limit :limit offset :offset) p on true
order by p.earned_at, p.id
