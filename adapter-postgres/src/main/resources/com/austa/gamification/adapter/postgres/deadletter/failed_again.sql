update dead_letters
set status            = case when status = 'discarded' then status else 'pending' end,
    reason            = :reason,
    field             = :field,
    detail            = :detail,
    error_class       = :class,
    stack             = :stack,
    attempts          = attempts || :at::timestamptz,
    attempt_instances = attempt_instances || :instance::text,
    attempt_classes   = attempt_classes || :class::text,
    retry_at          = case when status = 'discarded' then null else :retryAt::timestamptz end
where id = :id
  and status <> 'resolved'
