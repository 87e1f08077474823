insert into definition_revisions (kind, id, revision, since, definition, begins_at, retired)
select kind, id, revision, since, definition, :from::timestamptz, retired_at is not null
from (select 'achievement' as kind, id, revision, since, definition, retired_at from achievements where since = :since
      union all
      select 'point-rule', id, revision, since, definition, retired_at from point_rules where since = :since
      union all
      select 'quest', id, revision, since, definition, retired_at from quests where since = :since
      union all
      select 'reward', id, revision, since, definition, retired_at from rewards where since = :since) as published
