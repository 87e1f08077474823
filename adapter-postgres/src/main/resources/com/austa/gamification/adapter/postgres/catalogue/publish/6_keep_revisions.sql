insert into definition_revisions (kind, id, revision, since, definition)
select 'achievement', id, revision, since, definition from achievements where since = :since
union all
select 'point-rule', id, revision, since, definition from point_rules where since = :since
union all
select 'quest', id, revision, since, definition from quests where since = :since
union all
select 'reward', id, revision, since, definition from rewards where since = :since
