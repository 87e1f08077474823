insert into user_quests (user_id, quest_id, id, progress, started_at, completed_at, metadata, place_rank, place_id,
                         points, journey, version)
select b.user_id, b.definition, b.id, '{}'::jsonb, b.earned_at, case when b.standing then b.earned_at end,
       b.metadata::jsonb, b.place_rank, b.place_id, b.points, b.journey, b.version
from unnest(:users::uuid[], :definitions::text[], :ids::uuid[], :instants::timestamptz[], :receipts::text[],
            :ranks::int[], :places::uuid[], :points::bigint[], :journeys::text[], :versions::int[],
            :standing::boolean[])
         as b (user_id, definition, id, earned_at, metadata, place_rank, place_id, points, journey, version, standing)
on conflict (user_id, quest_id) do update
    set completed_at = excluded.completed_at,
        metadata     = excluded.metadata,
        place_rank   = excluded.place_rank,
        place_id     = excluded.place_id,
        points       = excluded.points,
        journey      = excluded.journey,
        version      = excluded.version
