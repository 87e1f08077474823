select count(*)
from user_profiles
where points > 0
