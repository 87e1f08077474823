update reprocessing_jobs
set leased_until = :lease::timestamptz
where id = (select id
            from reprocessing_jobs
            where finished_at is null
              and leased_until <= :now::timestamptz
            order by started_at
            limit 1
            for update skip locked)
returning *
