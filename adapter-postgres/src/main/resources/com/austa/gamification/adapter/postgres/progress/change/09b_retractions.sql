select user_id, id
from retractions
where user_id = any (:users::uuid[])
