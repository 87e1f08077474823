select user_id, quest_id as definition, '' as occurrence, completed_at as earned_at, place_rank, place_id, points,
       journey, metadata
from user_quests
where user_id = any (:users::uuid[])
  and quest_id = any (:definitions::text[])
  and version % 2 = 1
