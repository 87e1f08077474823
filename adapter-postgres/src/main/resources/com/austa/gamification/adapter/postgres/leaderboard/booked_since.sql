select journey, (earned_at at time zone 'UTC')::date as day, max(recorded_at) as booked_at
from ledger
where recorded_at >= :since::timestamptz
  and ranks
group by 1, 2
