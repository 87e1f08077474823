package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Journey;
import java.util.Optional;

/**
 * True from the first place where the user's points, added up in event time, reach so many. A later penalty does not undo
 * it.
 *
 * @param journey whose points alone are looked at; empty for the total
 */
public record PointsReached(long points, Optional<Journey> journey) implements Criterion {

    public static final long POINTS_MAX = 1_000_000_000_000L;

    public PointsReached {
        requireNonNull(journey, "journey");
        if (points < 1 || points > POINTS_MAX) {
            throw new IllegalArgumentException("points must be 1..%d but were %d".formatted(POINTS_MAX, points));
        }
    }
}
