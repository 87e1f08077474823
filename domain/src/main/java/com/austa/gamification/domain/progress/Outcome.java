package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Place;

/**
 * Something earned, at the place of what caused it.
 *
 * @param points signed; 0 where it brings none
 * @param journey where the points count
 */
public record Outcome(OutcomeKey key, Place place, long points, Journey journey, Receipt receipt) {

    public Outcome {
        requireNonNull(key, "key");
        requireNonNull(place, "place");
        requireNonNull(journey, "journey");
        requireNonNull(receipt, "receipt");
    }
}
