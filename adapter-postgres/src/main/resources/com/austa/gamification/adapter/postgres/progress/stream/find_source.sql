select id
from sources
where topic_id = :topicId
  and topic = :topic
