package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Evidence;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For one key the earliest place stands, from wherever it comes; at one place the first that was named. */
final class EarliestStands {

    private EarliestStands() {}

    static Map<OutcomeKey, Outcome> of(Map<OutcomeKey, Outcome> some, Collection<Outcome> others) {
        if (others.isEmpty()) {
            return some;
        }
        Map<OutcomeKey, Outcome> standing = new HashMap<>(some);
        others.forEach(other -> standing.merge(other.key(), other, EarliestStands::earlier));
        return standing;
    }

    private static Outcome earlier(Outcome one, Outcome other) {
        return other.place().compareTo(one.place()) < 0 ? other : one;
    }

    static Optional<Evidence> of(Optional<Evidence> one, Optional<Evidence> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return other.get().place().compareTo(one.get().place()) < 0 ? other : one;
    }
}
