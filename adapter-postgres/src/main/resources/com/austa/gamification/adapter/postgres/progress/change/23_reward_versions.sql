select b.i, r.version
from unnest(:users::uuid[], :definitions::text[], :occurrences::text[]) with ordinality
         as b (user_id, definition, occurrence, i)
    join user_rewards r on r.user_id = b.user_id and r.reward_id = b.definition and r.occurrence = b.occurrence
