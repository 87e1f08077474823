package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A record to be published as it is. The arrays are not copied: nobody changes them after this is made.
 *
 * @param key messages of one key keep their order; empty where there is none to keep
 */
public record Message(String topic, Optional<byte[]> key, byte[] value, List<DeadLetter.Header> headers) {

    public Message {
        requireNonNull(topic, "topic");
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        headers = List.copyOf(headers);
    }
}
