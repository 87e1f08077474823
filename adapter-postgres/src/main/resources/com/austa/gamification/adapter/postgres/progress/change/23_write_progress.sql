insert into progress (user_id, consumer_group, revision, state)
select b.user_id, :group, b.revision, b.state
from unnest(:users::uuid[], :revisions::bigint[], :states::bytea[]) as b (user_id, revision, state)
on conflict (user_id, consumer_group) do update set revision = excluded.revision, state = excluded.state
