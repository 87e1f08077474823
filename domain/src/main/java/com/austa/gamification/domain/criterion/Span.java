package com.austa.gamification.domain.criterion;

import java.time.Duration;
import java.util.Optional;

/** How long it may take from the first event to the last. */
final class Span {

    private Span() {}

    static void check(Optional<Duration> within) {
        if (within.filter(span -> span.isNegative() || span.isZero()).isPresent()) {
            throw new IllegalArgumentException("within must be longer than nothing but was " + within.get());
        }
    }
}
