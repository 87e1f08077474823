-- Dead letters tried again: who tried them, when they are tried next, and by which event types they were last judged.
alter table dead_letters
    add column attempt_instances text[]      not null default '{}',
    add column attempt_classes   text[]      not null default '{}',
    add column retry_at          timestamptz,
    add column types_revision    bigint      not null default 0;

update dead_letters
set attempt_instances = array(select consumer_id from unnest(attempts)),
    attempt_classes = array(select error_class from unnest(attempts));

alter table dead_letters
    alter column attempt_instances drop default,
    alter column attempt_classes drop default;

comment on column dead_letters.attempt_instances is 'who made each of the attempts';
comment on column dead_letters.attempt_classes is 'and what class of error each ended in';

create index dead_letters_due on dead_letters (retry_at) where status in ('pending', 'retrying') and retry_at is not null;

create index dead_letters_mendable on dead_letters (types_revision)
    where status in ('pending', 'retrying')
        and failed_group = 0
        and reason in ('UNKNOWN_TYPE', 'JOURNEY_MISMATCH', 'UNSUPPORTED_MAJOR', 'INVALID_FIELD');

-- Jobs that process many of them. The letter reached last is where another instance goes on.
create table reprocessing_jobs (
    id            uuid        primary key,
    status        text,
    reason        text,
    topic         text,
    "from"        timestamptz,
    until         timestamptz,
    started_at    timestamptz not null,
    total         bigint      not null,
    applied       bigint      not null default 0,
    duplicates    bigint      not null default 0,
    refused       bigint      not null default 0,
    reached_at    timestamptz,
    reached       uuid,
    leased_until  timestamptz not null default '-infinity',
    finished_at   timestamptz
);

create index reprocessing_jobs_running on reprocessing_jobs (started_at) where finished_at is null;
