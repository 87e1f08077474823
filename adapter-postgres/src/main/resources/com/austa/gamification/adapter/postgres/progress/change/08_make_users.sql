insert into user_profiles (id)
select u.id
from unnest(:users::uuid[]) as u (id)
where not exists (select from user_profiles p where p.id = u.id)
order by u.id
on conflict do nothing
