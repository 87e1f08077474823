insert into point_rules (id, name, description, journey_type, definition, revision, since)
select b.id,
       d.definition ->> 'name',
       d.definition ->> 'description',
       d.definition ->> 'journeyType',
       d.definition,
       1,
       :since
from unnest(:ids::text[], :texts::text[]) as b (id, text)
    cross join lateral (select b.text::json as definition) d
on conflict (id) do update
    set name         = excluded.name,
        description  = excluded.description,
        journey_type = excluded.journey_type,
        definition   = excluded.definition,
        revision     = point_rules.revision + 1,
        since        = excluded.since,
        retired_at   = null,
        updated_at   = now()
