select user_id, xmin::text::bigint as stamp
from progress
where user_id = any (:users::uuid[])
  and consumer_group = :group
