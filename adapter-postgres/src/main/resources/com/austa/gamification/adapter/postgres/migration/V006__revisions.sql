-- A revision judges event time from begins_at on, all of it where that is null. Retiring a definition is a revision, too: from
-- there on nothing is judged.
alter table definition_revisions
    add column begins_at timestamptz,
    add column retired   boolean not null default false;

alter table achievements add column retired_at timestamptz;
alter table point_rules add column retired_at timestamptz;
alter table quests add column retired_at timestamptz;
alter table rewards add column retired_at timestamptz;
