select count(*)
from user_profiles
