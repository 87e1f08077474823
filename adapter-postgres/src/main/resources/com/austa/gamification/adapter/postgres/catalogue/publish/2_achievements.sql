insert into achievements (id, name, description, journey_type, points, criteria, icon, definition, revision, since)
select b.id,
       d.definition ->> 'name',
       d.definition ->> 'description',
       d.definition ->> 'journeyType',
       (d.definition ->> 'points')::numeric::bigint,
       (d.definition -> 'criteria')::jsonb,
       d.definition ->> 'icon',
       d.definition,
       1,
       :since
from unnest(:ids::text[], :texts::text[]) as b (id, text)
    cross join lateral (select b.text::json as definition) d
on conflict (id) do update
    set name         = excluded.name,
        description  = excluded.description,
        journey_type = excluded.journey_type,
        points       = excluded.points,
        criteria     = excluded.criteria,
        icon         = excluded.icon,
        definition   = excluded.definition,
        revision     = achievements.revision + 1,
        since        = excluded.since,
        retired_at   = null,
        updated_at   = now()
