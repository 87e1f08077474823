update quests
set since = :since
where id = any (:ids::text[])
