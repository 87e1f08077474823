select *
from reprocessing_jobs
where id = :id
