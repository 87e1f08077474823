select t.total, p.*
from (select count(*) as total
      from user_achievements
      where user_id = :user
        and standing) t
    left join (select id, achievement_id, occurrence, earned_at, metadata
               from user_achievements
               where user_id = :user
                 and standing
               order by earned_at, id
               limit :limit offset :offset) p on true
order by p.earned_at, p.id
