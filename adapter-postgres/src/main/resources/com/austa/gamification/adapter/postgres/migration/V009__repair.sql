-- Dead letters tried again: who tried them, when they are tried next, and by which event types they were last judged.
alter table dead_letters
    add column attempt_instances text[]      not null default '{}',
    add column attempt_classes   text[]      not null default '{}',
    add column retry_at          timestamptz,
    add column types_revision    integer     not null default 0;

update dead_letters
set attempt_instances = array(select consumer_id from unnest(attempts)),
    attempt_classes = array(select error_class from unnest(attempts));

alter table dead_letters
    alter column attempt_instances drop default,
    alter column attempt_classes drop default;

comment on column dead_letters.attempt_instances is 'who made each of the attempts';
comment on column dead_letters.attempt_classes is 'and what class of error each ended in';

create index dead_letters_due on dead_letters (retry_at) where status in ('pending', 'retrying') and retry_at is not null;
