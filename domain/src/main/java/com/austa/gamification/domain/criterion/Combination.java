package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * True once {@code needed} of the parts are, from the place of the needed-th; blocked for ever when {@code unless} came
 * true at or before that place.
 */
public record Combination(List<Criterion> parts, int needed, Optional<Criterion> unless) implements Criterion {

    public Combination {
        parts = List.copyOf(parts);
        requireNonNull(unless, "unless");
        if (needed < 1 || needed > parts.size()) {
            throw new IllegalArgumentException("a combination of %d parts can need 1..%d of them but needs %d"
                    .formatted(parts.size(), parts.size(), needed));
        }
    }

    public static Combination all(List<Criterion> parts) {
        return new Combination(parts, parts.size(), Optional.empty());
    }

    public static Combination any(List<Criterion> parts) {
        return new Combination(parts, 1, Optional.empty());
    }

    public Combination unless(Criterion blocking) {
        return new Combination(parts, needed, Optional.of(blocking));
    }
}
