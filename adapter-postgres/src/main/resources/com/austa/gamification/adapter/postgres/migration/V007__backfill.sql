-- Whom the newest definitions have not judged yet. Few distinct values: the entries are a few bytes each, and a state that
-- is written anew by the same revision leaves them alone.
create index progress_revision on progress (consumer_group, revision);
