with written as (
    insert into retractions (user_id, id, at)
    values (:user, :id, :at::timestamptz)
    returning user_id
)
update user_profiles p
set retractions = p.retractions + 1
from written w
where p.id = w.user_id
