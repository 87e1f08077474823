select b.i, q.version
from unnest(:users::uuid[], :definitions::text[]) with ordinality as b (user_id, definition, i)
    join user_quests q on q.user_id = b.user_id and q.quest_id = b.definition
