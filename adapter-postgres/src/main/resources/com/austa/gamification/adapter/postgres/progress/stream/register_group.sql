insert into consumer_groups (name, roles, active)
values (:name, :roles::text[], true)
on conflict (name) do update set roles = excluded.roles, active = true
