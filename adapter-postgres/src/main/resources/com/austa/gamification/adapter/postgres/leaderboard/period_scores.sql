select l.user_id, sum(l.points)::bigint as points, p.version
from ledger l
    join user_profiles p on p.id = l.user_id
where l.ranks
  and l.earned_at >= :from::timestamptz
  and l.earned_at < :until::timestamptz
  and (:journey::text is null or l.journey = :journey)
group by l.user_id, p.version
