update achievements
set since = :since
where id = any (:ids::text[])
