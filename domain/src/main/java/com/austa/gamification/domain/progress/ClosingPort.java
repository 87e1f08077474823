package com.austa.gamification.domain.progress;

import java.time.Instant;
import java.util.Optional;

/** Closings of the books: what lies before one is final. Safe for use by many threads. */
public interface ClosingPort {

    enum Fate {
        CLOSED,
        /** They were closed up to there, or further, before; nothing changed. */
        STOOD_BEFORE,
        /** A group has not claimed all that is recorded, so what lies before is not final yet; nothing was written. */
        GROUPS_LAG
    }

    /**
     * Closes the books: events stamped before that are refused from now on, unless they were admitted already, events
     * before it can no longer be retracted, and nothing can be decided for a time before it. Waits for the batches at
     * work.
     *
     * @param before excluded; not ahead of the clock
     */
    Fate close(Instant before);

    /** Up to where the books are closed. */
    Optional<Instant> closedBefore();
}
