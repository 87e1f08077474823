select revision, since, definition, published_at, begins_at, retired
from definition_revisions
where kind = :kind
  and id = :id
order by revision
