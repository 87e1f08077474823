package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Dead letters, to be looked at and laid aside. Safe for use by many threads. */
public interface DeadLetterPort {

    enum Status {
        PENDING,
        /** Somebody has it in hand. */
        RETRYING,
        RESOLVED,
        DISCARDED
    }

    /** Why records are refused that other event types would admit. */
    Set<RejectionReason> MENDABLE = Set.of(
            RejectionReason.UNKNOWN_TYPE,
            RejectionReason.JOURNEY_MISMATCH,
            RejectionReason.UNSUPPORTED_MAJOR,
            RejectionReason.INVALID_FIELD);

    /**
     * A dead letter as it is kept.
     *
     * @param id the same for the same record for ever
     * @param group that met it first
     */
    record Kept(UUID id, DeadLetter letter, String group, Status status, Instant createdAt) {
        public Kept {
            requireNonNull(id, "id");
            requireNonNull(letter, "letter");
            requireNonNull(group, "group");
            requireNonNull(status, "status");
            requireNonNull(createdAt, "createdAt");
        }
    }

    /**
     * What to look for; what is empty does not matter.
     *
     * @param from created then or later
     * @param until created before
     */
    record Filter(
            Optional<Status> status,
            Optional<RejectionReason> reason,
            Optional<String> topic,
            Optional<Instant> from,
            Optional<Instant> until) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The oldest first, then by id. */
    List<Kept> list(Filter filter, int limit, int offset);

    long count(Filter filter);

    Optional<Kept> find(UUID id);

    /** What became of a wish to discard. */
    enum Fate {
        /** Also if it had been before. */
        DISCARDED,
        /** It had been processed in the meantime. */
        RESOLVED,
        UNKNOWN
    }

    /** Nobody will look at it again, nor will it be tried by itself. What it did or did not do stays as it is. */
    Fate discard(UUID id);

    /**
     * A try that came to nothing.
     *
     * @param rejection why
     * @param stack of the error, empty for a plain refusal
     * @param retryAt when it is to be tried again by itself
     */
    record Failure(Attempt attempt, Rejection rejection, String stack, Optional<Instant> retryAt) {
        public Failure {
            requireNonNull(attempt, "attempt");
            requireNonNull(rejection, "rejection");
            requireNonNull(stack, "stack");
            requireNonNull(retryAt, "retryAt");
        }
    }

    /** Adds the attempt; the letter waits again, or stays discarded. Nothing if it was resolved in the meantime. */
    void failedAgain(UUID id, Failure failure);

    /**
     * Takes letters whose time has come, the oldest first: they are {@link Status#RETRYING}, and nobody else is given them
     * before the lease is over.
     */
    List<UUID> takeDue(Instant now, Instant lease, int limit);

    /**
     * The same of refusals that event types registered since could undo.
     *
     * @param typesSince revision since when the event types are as they will be judged by: they are taken once for it
     */
    List<UUID> takeMendable(long typesSince, Instant lease, int limit);
}
