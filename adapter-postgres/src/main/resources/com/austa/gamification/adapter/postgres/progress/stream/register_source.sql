insert into sources (topic, topic_id)
values (:topic, :topicId)
on conflict do nothing
