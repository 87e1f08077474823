insert into quests (id, name, description, journey_type, tasks, rewards, start_date, end_date, definition, revision, since)
select b.id,
       d.definition ->> 'name',
       d.definition ->> 'description',
       d.definition ->> 'journeyType',
       (d.definition -> 'tasks')::jsonb,
       (d.definition -> 'rewards')::jsonb,
       (d.definition ->> 'startDate')::timestamptz,
       (d.definition ->> 'endDate')::timestamptz,
       d.definition,
       1,
       :since
from unnest(:ids::text[], :texts::text[]) as b (id, text)
    cross join lateral (select b.text::json as definition) d
on conflict (id) do update
    set name         = excluded.name,
        description  = excluded.description,
        journey_type = excluded.journey_type,
        tasks        = excluded.tasks,
        rewards      = excluded.rewards,
        start_date   = excluded.start_date,
        end_date     = excluded.end_date,
        definition   = excluded.definition,
        revision     = quests.revision + 1,
        since        = excluded.since,
        retired_at   = null,
        updated_at   = now()
