package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

/**
 * Where a record lies in the stream; an event's identity of arrival.
 *
 * @param topic its name
 * @param topicId what tells the topic from an earlier one of the same name; the name itself where there is nothing better
 */
public record Position(String topic, String topicId, int partition, long offset) {

    public Position {
        requireNonNull(topic, "topic");
        requireNonNull(topicId, "topicId");
    }
}
