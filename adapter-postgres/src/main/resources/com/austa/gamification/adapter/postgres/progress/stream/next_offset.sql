select p.next_offset
from consumer_progress p
    join consumer_groups g on g.id = p.consumer_group
    join sources s on s.id = p.source
where g.name = :group
  and s.topic_id = :topicId
  and s.topic = :topic
  and p.partition = :partition
