select r.kind, r.id, r.revision, r.definition, r.begins_at, r.retired
from (select distinct on (kind, id) kind, id, begins_at
      from definition_revisions
      order by kind, id, revision desc) newest
    join definition_revisions r on r.kind = newest.kind and r.id = newest.id
where newest.begins_at is not null
  and r.revision >= coalesce((select max(whole.revision)
                              from definition_revisions whole
                              where whole.kind = r.kind
                                and whole.id = r.id
                                and whole.begins_at is null), 1)
order by r.kind, r.id, r.revision
