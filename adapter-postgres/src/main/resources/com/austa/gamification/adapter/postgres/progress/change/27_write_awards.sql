insert into user_achievements (user_id, achievement_id, occurrence, id, earned_at, metadata, place_rank, place_id,
                               points, journey, version, standing)
select b.user_id, b.definition, b.occurrence, b.id, b.earned_at, b.metadata::jsonb, b.place_rank, b.place_id,
       b.points, b.journey, b.version, b.standing
from unnest(:users::uuid[], :definitions::text[], :occurrences::text[], :ids::uuid[], :instants::timestamptz[],
            :receipts::text[], :ranks::int[], :places::uuid[], :points::bigint[], :journeys::text[], :versions::int[],
            :standing::boolean[])
         as b (user_id, definition, occurrence, id, earned_at, metadata, place_rank, place_id, points, journey,
               version, standing)
on conflict (user_id, achievement_id, occurrence) do update
    set earned_at  = excluded.earned_at,
        metadata   = excluded.metadata,
        place_rank = excluded.place_rank,
        place_id   = excluded.place_id,
        points     = excluded.points,
        journey    = excluded.journey,
        version    = excluded.version,
        standing   = excluded.standing
