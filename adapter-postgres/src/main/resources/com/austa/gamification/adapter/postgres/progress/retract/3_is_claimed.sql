select exists (select
               from consumer_progress p
               where p.consumer_group = :group
                 and p.source = :source
                 and p.partition = :partition
                 and p.next_offset > :offset)
    and not exists (select
                    from dead_letters d
                    where d.source = :source
                      and d.partition = :partition
                      and d."offset" = :offset
                      and d.failed_group = :group
                      and d.status <> 'resolved')
