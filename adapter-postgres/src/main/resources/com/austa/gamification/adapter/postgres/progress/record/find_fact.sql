select 1
from facts
where user_id = :user
  and kind = :kind
  and about_kind = :aboutKind
  and about = :about
limit 1
