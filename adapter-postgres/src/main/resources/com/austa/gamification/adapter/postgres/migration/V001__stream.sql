-- Where events come from, what has been accepted, and how far each group has read. Why each is so: docs/database.md.

-- A topic's name and what tells it from an earlier one of the same name; two bytes in every row that has a position.
create table sources (
    id       smallint generated always as identity primary key,
    topic    text not null,
    topic_id text not null,
    unique (topic_id, topic)
);

-- A role has one active group: taking over all roles retires the groups that had them.
create table consumer_groups (
    id     smallint generated always as identity primary key,
    name   text    not null unique,
    roles  text[]  not null,
    active boolean not null
);

-- First offset that a group has not applied. Updated in the batch's transaction and never lowered.
create table consumer_progress (
    consumer_group smallint not null references consumer_groups,
    source         smallint not null references sources,
    partition      integer  not null,
    next_offset    bigint   not null,
    primary key (consumer_group, source, partition)
) with (fillfactor = 50);

-- Every event that was admitted, once, at the position where it was met first. The view `events` shows it.
create table journal (
    user_id        uuid        not null,
    id             uuid        not null,
    type           text        not null,
    journey        text        not null,
    "timestamp"    timestamptz not null,
    payload        jsonb       not null,
    metadata       jsonb,
    version        text        not null,
    local_time     timestamp   not null,
    zone           text        not null,
    offset_seconds integer     not null,
    source         smallint    not null,
    partition      integer     not null,
    "offset"       bigint      not null,
    recorded_at    timestamptz not null,
    processed_at   timestamptz not null default now(),
    primary key (user_id, id)
);

-- From a position to its row, asked only when groups judge one record differently: a few bytes a page are enough.
create index journal_position on journal using brin ("offset", partition, source) with (pages_per_range = 32);

-- Decided here, not reported: inputs of every fold, claimed for all groups by being written.
create table facts (
    user_id     uuid        not null,
    id          uuid        not null,
    kind        text        not null,
    about_kind  text        not null,
    about       text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null default now(),
    primary key (user_id, id)
);

-- Refused records, once a position whichever group met them first, and records that one group failed to process.
create table dead_letters (
    id             uuid          primary key,
    source         smallint      not null,
    partition      integer       not null,
    "offset"       bigint        not null,
    failed_group   smallint      not null default 0,
    met_by         smallint      not null,
    reason         text          not null,
    field          text          not null,
    detail         text          not null,
    error_class    text          not null,
    stack          text          not null,
    attempts       timestamptz[] not null,
    consumer_id    text          not null,
    bytes          bytea         not null,
    key            bytea,
    header_names   text[]        not null,
    header_values  bytea[]       not null,
    recorded_at    timestamptz   not null,
    status         text          not null default 'pending',
    created_at     timestamptz   not null default now(),
    unique (source, partition, "offset", failed_group)
);

comment on column dead_letters.failed_group is '0: refused, for all groups; else the one group that failed on it';

create index dead_letters_age on dead_letters (created_at, id);

-- Messages on their way out; written with what they tell of, removed when acknowledged.
create table outbox (
    id            bigint generated always as identity primary key,
    topic         text        not null,
    key           bytea,
    value         bytea       not null,
    header_names  text[],
    header_values bytea[],
    written_at    timestamptz not null default now()
);

-- The specification's log of events. The status is worked out when asked: writing it would write every event twice.
create view events as
select j.id,
       j.type,
       j.journey,
       j.user_id,
       j."timestamp",
       j.payload,
       j.processed_at,
       case
           when exists (select
                        from dead_letters d
                        where d.source = j.source
                          and d.partition = j.partition
                          and d."offset" = j."offset"
                          and d.failed_group > 0
                          and d.status <> 'resolved') then 'failure'
           when exists (select from consumer_groups where active)
               and not exists (select
                               from consumer_groups g
                               where g.active
                                 and not exists (select
                                                 from consumer_progress p
                                                 where p.consumer_group = g.id
                                                   and p.source = j.source
                                                   and p.partition = j.partition
                                                   and p.next_offset > j."offset")) then 'success'
           else 'retry'
           end as status,
       j.metadata,
       j.version,
       j.local_time,
       j.zone,
       j.offset_seconds,
       j.source,
       j.partition,
       j."offset",
       j.recorded_at
from journal j;
