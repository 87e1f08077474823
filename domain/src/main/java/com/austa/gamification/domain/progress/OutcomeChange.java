package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The difference for one key: what stood and what stands now. At least one is there, and they are not equal.
 */
public record OutcomeChange(OutcomeKey key, Optional<Outcome> before, Optional<Outcome> after) {

    public OutcomeChange {
        requireNonNull(key, "key");
        if (before.equals(after)) {
            throw new IllegalArgumentException("a change must change something, but %s does not".formatted(key));
        }
    }
}
