package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.leaderboard.Scored;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a retraction.
 *
 * @param at when the event was retracted, by this call or before it; empty where it is not
 * @param scored as in {@link BatchReceipt}
 */
public record RetractionReceipt(Fate fate, Optional<Instant> at, Set<Scored> scored) {

    public enum Fate {
        RETRACTED,
        /** It was retracted before, and nothing changed. */
        STOOD_BEFORE,
        /** The journal holds no such event of that user; nothing was recorded. */
        UNKNOWN_EVENT,
        /** The event lies before a closing; nothing was recorded. */
        CLOSED_PERIOD
    }

    public RetractionReceipt {
        requireNonNull(fate, "fate");
        requireNonNull(at, "at");
        scored = Set.copyOf(scored);
    }

    public static RetractionReceipt retracted(Instant at, Set<Scored> scored) {
        return new RetractionReceipt(Fate.RETRACTED, Optional.of(at), scored);
    }

    public static RetractionReceipt stoodBefore(Instant at) {
        return new RetractionReceipt(Fate.STOOD_BEFORE, Optional.of(at), Set.of());
    }

    public static RetractionReceipt closedPeriod() {
        return new RetractionReceipt(Fate.CLOSED_PERIOD, Optional.empty(), Set.of());
    }

    public static RetractionReceipt unknownEvent() {
        return new RetractionReceipt(Fate.UNKNOWN_EVENT, Optional.empty(), Set.of());
    }
}
