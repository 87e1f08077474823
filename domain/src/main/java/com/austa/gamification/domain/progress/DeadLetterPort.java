package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.RejectionReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Dead letters, to be looked at and laid aside. Safe for use by many threads. */
public interface DeadLetterPort {

    enum Status {
        PENDING,
        RETRYING,
        RESOLVED,
        DISCARDED
    }

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
}
