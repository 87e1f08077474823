-- Definitions as their authors wrote them, with the specification's columns beside the whole text.

create table catalogue (
    single   boolean primary key default true check (single),
    revision bigint not null
);
insert into catalogue (revision) values (0);

create table achievements (
    id           text        primary key,
    name         text,
    description  text,
    journey_type text,
    points       bigint,
    criteria     jsonb,
    icon         text,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    definition   json        not null,
    revision     integer     not null,
    since        bigint      not null
);

create table point_rules (
    id           text        primary key,
    name         text,
    description  text,
    journey_type text,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    definition   json        not null,
    revision     integer     not null,
    since        bigint      not null
);

create table quests (
    id           text        primary key,
    name         text,
    description  text,
    journey_type text,
    tasks        jsonb,
    rewards      jsonb,
    start_date   timestamptz,
    end_date     timestamptz,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    definition   json        not null,
    revision     integer     not null,
    since        bigint      not null
);

create table rewards (
    id           text        primary key,
    name         text,
    description  text,
    journey_type text,
    type         text,
    value        jsonb,
    cost         bigint,
    criteria     jsonb,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    definition   json        not null,
    revision     integer     not null,
    since        bigint      not null
);

-- Every revision there ever was.
create table definition_revisions (
    kind         text        not null,
    id           text        not null,
    revision     integer     not null,
    since        bigint      not null,
    definition   json        not null,
    published_at timestamptz not null default now(),
    primary key (kind, id, revision)
);

-- Registered beside the built-in ones.
create table event_types (
    type       text        primary key,
    definition json        not null,
    since      bigint      not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
