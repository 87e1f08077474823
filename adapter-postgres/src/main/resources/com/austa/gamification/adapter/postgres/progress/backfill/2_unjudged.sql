select user_id
from progress
where consumer_group = :group
  and revision < :revision
limit :limit
