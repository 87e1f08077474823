select j.user_id, j.id, j.type, j.journey, j."timestamp", j.payload, j.metadata, j.version,
       j.local_time, j.zone, j.offset_seconds
from journal j
    join consumer_progress p
        on p.consumer_group = :group and p.source = j.source and p.partition = j.partition
            and p.next_offset > j."offset"
where j.user_id = any (:users::uuid[])
  and (:every or j.type = any (:types::text[]))
  and not exists (select
                  from dead_letters d
                  where d.source = j.source
                    and d.partition = j.partition
                    and d."offset" = j."offset"
                    and d.failed_group = :group
                    and d.status <> 'resolved')
  and not exists (select
                  from retractions r
                  where r.user_id = j.user_id
                    and r.id = j.id)
