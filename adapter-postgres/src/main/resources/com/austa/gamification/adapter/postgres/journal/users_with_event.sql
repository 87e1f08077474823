select user_id
from journal
where id = :id
order by user_id
limit 100
