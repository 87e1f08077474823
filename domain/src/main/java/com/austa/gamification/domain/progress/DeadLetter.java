package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A record that was refused, or that one group could not process, with all that is needed to look into it and try it again.
 *
 * @param failedIn the group that could not process it; empty where the record itself was refused, which holds for all
 * @param stack of the error, empty for a plain refusal
 * @param attempts to process it, at least one, the oldest first
 * @param retryAt when it is to be tried again by itself; empty where time alone mends nothing
 */
public record DeadLetter(
        Position position,
        Optional<String> failedIn,
        Rejection rejection,
        Source source,
        Instant recordedAt,
        ErrorClass errorClass,
        String stack,
        List<Attempt> attempts,
        Optional<Instant> retryAt) {

    /** How an error is answered: see the table of error classes. */
    public enum ErrorClass {
        /** It will come again whenever the same records do. */
        PERMANENT,
        /** It may be gone the next time. */
        TRANSIENT,
        /** A server is missing or cannot work: no record is to blame. */
        INFRASTRUCTURE,
        /** The process that met it cannot be trusted any more. */
        FATAL
    }

    /**
     * One of the times that it was tried.
     *
     * @param instance who did
     * @param errorClass of what came of it
     */
    public record Attempt(Instant at, String instance, ErrorClass errorClass) {
        public Attempt {
            requireNonNull(at, "at");
            requireNonNull(instance, "instance");
            requireNonNull(errorClass, "errorClass");
        }
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
        return new DeadLetter(
                position,
                Optional.empty(),
                rejection,
                source,
                recordedAt,
                ErrorClass.PERMANENT,
                "",
                List.of(new Attempt(now, source.consumerId(), ErrorClass.PERMANENT)),
                Optional.empty());
    }

    /** The same, for a while: its time will come. */
    public DeadLetter until(Instant time) {
        return retriedAt(Optional.of(time));
    }

    /** When it is to be tried again by itself, now that processing it has failed once more. */
    public Optional<Instant> retryAfter(Attempt failed) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(failed);
        return RetrySchedule.next(all);
    }

    /** The same, never to be tried again by itself. */
    public DeadLetter settled() {
        return retriedAt(Optional.empty());
    }

    private DeadLetter retriedAt(Optional<Instant> time) {
        return new DeadLetter(position, failedIn, rejection, source, recordedAt, errorClass, stack, attempts, time);
    }

    /**
     * A valid event that a group could not apply, try as it might.
     *
     * @param detail what went wrong, without anything of the payload
     * @param attempts the last of them says the error's class
     */
    public static DeadLetter failed(
            ConsumerGroup group, Delivery.Admitted record, String detail, String stack, List<Attempt> attempts) {
        return new DeadLetter(
                record.position(),
                Optional.of(group.name()),
                Rejection.of(RejectionReason.PROCESSING_FAILED, "", detail),
                record.original(),
                record.recordedAt(),
                attempts.get(attempts.size() - 1).errorClass(),
                stack,
                attempts,
                RetrySchedule.next(attempts));
    }

    public DeadLetter {
        requireNonNull(position, "position");
        requireNonNull(failedIn, "failedIn");
        requireNonNull(rejection, "rejection");
        requireNonNull(source, "source");
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(errorClass, "errorClass");
        requireNonNull(stack, "stack");
        requireNonNull(retryAt, "retryAt");
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("a dead letter was tried at least once, but no attempt was given");
        }
    }

    /** The same for the same position for ever, whoever refuses it; another for each group that fails on it. */
    public UUID id() {
        String place = "%s/%d/%d".formatted(position.topicId(), position.partition(), position.offset());
        String name = failedIn.map(group -> place + "/" + group).orElse(place);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
