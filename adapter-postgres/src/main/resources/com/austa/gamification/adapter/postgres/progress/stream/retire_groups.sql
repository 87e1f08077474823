update consumer_groups
set active = false
where name <> :name
  and active
  and roles && :roles::text[]
