select revision, since, definition, published_at
from definition_revisions
where kind = :kind
  and id = :id
order by revision
