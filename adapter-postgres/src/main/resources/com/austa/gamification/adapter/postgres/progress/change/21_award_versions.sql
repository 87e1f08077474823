select b.i, a.version
from unnest(:users::uuid[], :definitions::text[], :occurrences::text[]) with ordinality
         as b (user_id, definition, occurrence, i)
    join user_achievements a
        on a.user_id = b.user_id and a.achievement_id = b.definition and a.occurrence = b.occurrence
