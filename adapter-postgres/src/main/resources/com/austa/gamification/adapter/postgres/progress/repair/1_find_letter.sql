select d.source, d.partition, d."offset", f.name as failed_in
from dead_letters d
    left join consumer_groups f on f.id = d.failed_group
where d.id = :id
