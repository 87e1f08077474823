-- What users have: rebuilt from journal and facts at any time, kept so that it need not be.

create table user_profiles (
    id            uuid        primary key,
    points        bigint      not null default 0,
    level         integer     not null default 1,
    health_points bigint      not null default 0,
    care_points   bigint      not null default 0,
    plan_points   bigint      not null default 0,
    custom_points jsonb,
    spent         bigint      not null default 0,
    version       bigint      not null default 0,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now()
) with (fillfactor = 80);

comment on column user_profiles.custom_points is 'points of journeys other than the three, by name';

-- Append-only. A change takes the old amount back and gives the new one, each under a version of its own.
create table ledger (
    user_id         uuid        not null,
    outcome_id      uuid        not null,
    version         integer     not null,
    kind            text        not null,
    definition_kind text        not null,
    definition      text        not null,
    occurrence      text        not null,
    journey         text        not null,
    points          bigint      not null,
    earned_at       timestamptz not null,
    recorded_at     timestamptz not null default now(),
    ranks           boolean     not null generated always as (kind in ('earned', 'withdrawn', 'adjusted')) stored,
    primary key (user_id, earned_at, outcome_id, version) include (points, journey, ranks)
);

comment on column ledger.outcome_id is 'names (user, definition_kind, definition, occurrence) in 16 bytes';

-- Everybody's points of one period, when Redis cannot answer.
create index ledger_instants on ledger using brin (earned_at);

-- Which boards have changed of late.
create index ledger_recorded on ledger using brin (recorded_at);

-- What one group remembers of one user, as bytes. Without a row the group takes the user for one never met.
create table progress (
    user_id        uuid     not null,
    consumer_group smallint not null,
    revision       bigint   not null,
    state          bytea    not null,
    primary key (user_id, consumer_group)
) with (fillfactor = 70);

-- One row a key for ever: withdrawn is a state, so that a version is never given twice.
create table user_achievements (
    user_id        uuid        not null,
    achievement_id text        not null,
    occurrence     text        not null,
    id             uuid        not null,
    earned_at      timestamptz not null,
    metadata       jsonb       not null,
    place_rank     smallint    not null,
    place_id       uuid        not null,
    points         bigint      not null,
    journey        text        not null,
    version        integer     not null,
    standing       boolean     not null,
    primary key (user_id, achievement_id, occurrence)
);

create table user_quests (
    user_id      uuid        not null,
    quest_id     text        not null,
    id           uuid        not null,
    progress     jsonb       not null,
    started_at   timestamptz not null,
    completed_at timestamptz,
    metadata     jsonb,
    place_rank   smallint,
    place_id     uuid,
    points       bigint,
    journey      text,
    version      integer     not null default 0,
    primary key (user_id, quest_id)
);

comment on column user_quests.version is 'of the completion: 0 never, odd stands, even is withdrawn';

create table user_rewards (
    user_id     uuid        not null,
    reward_id   text        not null,
    occurrence  text        not null,
    id          uuid        not null,
    origin      text        not null,
    earned_at   timestamptz not null,
    redeemed_at timestamptz,
    expires_at  timestamptz,
    metadata    jsonb,
    place_rank  smallint,
    place_id    uuid,
    points      bigint,
    journey     text,
    version     integer     not null default 0,
    standing    boolean     not null,
    primary key (user_id, reward_id, occurrence)
);

comment on column user_rewards.origin is 'earned: derived, with place and receipt; bought: for points';
comment on column user_rewards.standing is 'false: the right is gone; a redeemed one is then kept, unearned';

-- The first answer to a key, given again to whoever repeats it.
create table redemptions (
    user_id         uuid        not null,
    idempotency_key text        not null,
    reward_id       text        not null,
    occurrence      text,
    refusal         text,
    have            bigint,
    need            bigint,
    at              timestamptz not null,
    primary key (user_id, idempotency_key)
);
