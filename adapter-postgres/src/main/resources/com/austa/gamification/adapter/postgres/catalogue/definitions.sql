select 'achievement' as kind, id, definition, revision, since, created_at, updated_at from achievements
union all
select 'point-rule', id, definition, revision, since, created_at, updated_at from point_rules
union all
select 'quest', id, definition, revision, since, created_at, updated_at from quests
union all
select 'reward', id, definition, revision, since, created_at, updated_at from rewards
order by 1, 2
