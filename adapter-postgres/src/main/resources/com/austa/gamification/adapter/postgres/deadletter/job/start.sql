insert into reprocessing_jobs (id, status, reason, topic, "from", until, started_at, total)
select :id, :status, :reason, :topic, :from::timestamptz, :until::timestamptz, :startedAt::timestamptz, count(*)
from dead_letters d
    join sources s on s.id = d.source
where (:status::text is null or d.status = :status)
  and (:reason::text is null or d.reason = :reason)
  and (:topic::text is null or s.topic = :topic)
  and (:from::timestamptz is null or d.created_at >= :from::timestamptz)
  and (:until::timestamptz is null or d.created_at < :until::timestamptz)
  and d.status <> 'resolved'
  and (d.status <> 'discarded' or :status::text = 'discarded')
  and d.created_at <= :startedAt::timestamptz
returning *
