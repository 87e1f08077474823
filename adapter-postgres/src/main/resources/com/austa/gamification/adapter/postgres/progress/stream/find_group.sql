select id, active, roles @> :roles::text[] and roles <@ :roles::text[] as same_roles
from consumer_groups
where name = :name
