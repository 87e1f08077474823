select user_id, state
from progress
where user_id = any (:users::uuid[])
  and consumer_group = :group
