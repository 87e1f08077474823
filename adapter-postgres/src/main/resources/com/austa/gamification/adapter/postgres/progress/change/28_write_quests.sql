insert into user_quests (user_id, quest_id, id, progress, started_at, completed_at)
select b.user_id, b.quest_id, b.id, b.progress::jsonb, b.started_at, b.completed_at
from unnest(:users::uuid[], :quests::text[], :ids::uuid[], :progress::text[], :started::timestamptz[],
            :completed::timestamptz[]) as b (user_id, quest_id, id, progress, started_at, completed_at)
on conflict (user_id, quest_id) do update
    set progress     = excluded.progress,
        started_at   = excluded.started_at,
        completed_at = excluded.completed_at
