update reprocessing_jobs
set applied      = :applied,
    duplicates   = :duplicates,
    refused      = :refused,
    reached_at   = :afterAt::timestamptz,
    reached      = :after::uuid,
    finished_at  = :finishedAt::timestamptz,
    leased_until = :next::timestamptz
where id = :id
  and leased_until = :lease::timestamptz
