insert into rewards (id, name, description, journey_type, type, value, cost, criteria, definition, revision, since)
select b.id,
       d.definition ->> 'name',
       d.definition ->> 'description',
       d.definition ->> 'journeyType',
       d.definition ->> 'type',
       (d.definition -> 'value')::jsonb,
       (d.definition ->> 'cost')::numeric::bigint,
       (d.definition -> 'criteria')::jsonb,
       d.definition,
       1,
       :since
from unnest(:ids::text[], :texts::text[]) as b (id, text)
    cross join lateral (select b.text::json as definition) d
on conflict (id) do update
    set name         = excluded.name,
        description  = excluded.description,
        journey_type = excluded.journey_type,
        type         = excluded.type,
        value        = excluded.value,
        cost         = excluded.cost,
        criteria     = excluded.criteria,
        definition   = excluded.definition,
        revision     = rewards.revision + 1,
        since        = excluded.since,
        retired_at   = null,
        updated_at   = now()
