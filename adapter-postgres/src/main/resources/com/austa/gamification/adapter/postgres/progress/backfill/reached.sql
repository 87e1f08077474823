select count(*) as total, count(*) filter (where oldest >= :revision) as done
from (select min(revision) as oldest
      from progress
      where consumer_group = any (:groups::smallint[])
      group by user_id) of_user
