insert into user_profiles (id)
select u.id
from unnest(:users::uuid[]) as u (id)
order by u.id
on conflict do nothing
