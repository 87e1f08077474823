select user_id
from progress
where consumer_group = :group
  and revision < :revision
  and user_id <> all (:except::uuid[])
order by revision
limit :limit
