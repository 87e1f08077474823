select id, level
from user_profiles
where id = any (:users::uuid[])
