select user_id, definition, occurrence, earned_at, points, journey
from (select distinct on (user_id, outcome_id) *
      from ledger
      where user_id = any (:users::uuid[])
        and definition_kind = 'point-rule'
        and definition = any (:definitions::text[])
      order by user_id, outcome_id, version desc) newest
where kind = 'earned'
