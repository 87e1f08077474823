package com.austa.gamification.domain.points;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Journey;
import java.util.Comparator;
import java.util.Optional;

/**
 * So many points, to be reached in event time.
 *
 * @param journey whose points alone are looked at; empty for the total
 */
public record Threshold(Optional<Journey> journey, long points) implements Comparable<Threshold> {

    private static final Comparator<Threshold> ORDER = Comparator.comparing((Threshold threshold) ->
                    threshold.journey().map(Journey::name).orElse(""))
            .thenComparingLong(Threshold::points);

    public Threshold {
        requireNonNull(journey, "journey");
    }

    /** Whether points of that journey count towards it. */
    public boolean counts(Journey of) {
        return journey.isEmpty() || journey.get().equals(of);
    }

    @Override
    public int compareTo(Threshold other) {
        return ORDER.compare(this, other);
    }
}
