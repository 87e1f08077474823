update quests
set retired_at = :from::timestamptz,
    revision   = revision + 1,
    since      = :since,
    updated_at = now()
where id = any (:ids::text[])
