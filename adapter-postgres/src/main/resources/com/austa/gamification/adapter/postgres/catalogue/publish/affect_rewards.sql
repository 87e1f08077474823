update rewards
set since = :since
where id = any (:ids::text[])
