select j.source, j.partition, j."offset", j.user_id, j.id, j.type, j.journey, j."timestamp", j.payload, j.metadata,
       j.version, j.local_time, j.zone, j.offset_seconds, r.at as retracted_at
from journal j
    left join retractions r on r.user_id = j.user_id and r.id = j.id
where j.user_id = :user
  and j.id = :id
