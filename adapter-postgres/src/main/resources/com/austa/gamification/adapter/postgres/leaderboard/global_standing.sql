select p.id as user_id, p.points, 1 + (select count(*) from user_profiles u where u.points > p.points) as rank
from user_profiles p
where p.id = :user
  and p.points > 0
