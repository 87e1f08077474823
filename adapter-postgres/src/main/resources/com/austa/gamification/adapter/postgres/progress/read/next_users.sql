select id
from user_profiles
where :first or id > :after
order by id
limit :limit
