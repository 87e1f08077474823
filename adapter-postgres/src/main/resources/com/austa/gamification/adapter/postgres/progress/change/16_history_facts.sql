select user_id, id, kind, about_kind, about, at, held
from facts
where user_id = any (:users::uuid[])
order by user_id, at, id
