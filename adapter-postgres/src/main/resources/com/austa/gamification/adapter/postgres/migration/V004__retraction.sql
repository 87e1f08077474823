-- Events taken out of their users' histories, for all groups and for ever.
create table retractions (
    user_id     uuid        not null,
    id          uuid        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null default now(),
    primary key (user_id, id)
);

comment on column retractions.id is 'the event''s';

-- Read with the user's lock: a batch asks the table above for those users alone who have any.
alter table user_profiles add column retractions integer not null default 0;

create or replace view events as
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
       j.recorded_at,
       r.at as retracted_at
from journal j
    left join retractions r on r.user_id = j.user_id and r.id = j.id;
