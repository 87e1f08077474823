package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A record that was refused or could not be processed, with all that is needed to look into it and send it again.
 *
 * @param stack of the error, empty for a plain refusal
 * @param attempts when it was tried, at least once
 */
public record DeadLetter(
        Position position,
        Rejection rejection,
        Source source,
        Instant recordedAt,
        ErrorClass errorClass,
        String stack,
        List<Instant> attempts) {

    /** How an error is answered: see the table of error classes. */
    public enum ErrorClass {
        PERMANENT,
        TRANSIENT,
        INFRASTRUCTURE
    }

    public record Header(String name, byte[] value) {}

    /**
     * The record as it came.
     *
     * @param consumerId who read it
     */
    public record Source(byte[] bytes, Optional<byte[]> key, List<Header> headers, String consumerId) {
        public Source {
            requireNonNull(bytes, "bytes");
            requireNonNull(key, "key");
            requireNonNull(consumerId, "consumerId");
            headers = List.copyOf(headers);
        }
    }

    /** A plain refusal at the first attempt: the record itself is at fault. */
    public static DeadLetter refused(
            Position position, Rejection rejection, Source source, Instant recordedAt, Instant now) {
        return new DeadLetter(position, rejection, source, recordedAt, ErrorClass.PERMANENT, "", List.of(now));
    }

    public DeadLetter {
        requireNonNull(position, "position");
        requireNonNull(rejection, "rejection");
        requireNonNull(source, "source");
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(errorClass, "errorClass");
        requireNonNull(stack, "stack");
        attempts = List.copyOf(attempts);
    }

    /** The same for the same position for ever, whoever refuses it. */
    public UUID id() {
        String name = "%s/%d/%d".formatted(position.topicId(), position.partition(), position.offset());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
