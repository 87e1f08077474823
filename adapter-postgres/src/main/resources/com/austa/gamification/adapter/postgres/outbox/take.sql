select id, topic, key, value, header_names, header_values
from outbox
where topic <> all (:held::text[])
order by id
limit :limit
