-- Up to where the books are closed: the latest one holds, the others are history.
create table closings (
    before      timestamptz primary key,
    recorded_at timestamptz not null default now()
);
