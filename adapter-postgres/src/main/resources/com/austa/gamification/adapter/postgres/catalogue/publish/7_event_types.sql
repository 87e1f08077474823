insert into event_types (type, definition, since)
select b.type, b.text::json, :since
from unnest(:types::text[], :texts::text[]) as b (type, text)
on conflict (type) do update
    set definition = excluded.definition,
        since      = excluded.since,
        updated_at = now()
