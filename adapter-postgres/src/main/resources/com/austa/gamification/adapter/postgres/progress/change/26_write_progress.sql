update progress p
set revision = b.revision,
    state    = b.state
from unnest(:users::uuid[], :revisions::bigint[], :states::bytea[]) as b (user_id, revision, state)
where p.user_id = b.user_id
  and p.consumer_group = :group
