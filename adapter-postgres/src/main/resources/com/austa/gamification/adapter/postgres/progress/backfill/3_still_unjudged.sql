select user_id
from progress
where user_id = any (:users::uuid[])
  and consumer_group = :group
  and revision < :revision
