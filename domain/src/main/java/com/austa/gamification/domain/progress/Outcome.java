package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Something earned, at the place of what caused it.
 *
 * @param points signed; 0 where it brings none
 * @param journey where the points count
 */
public record Outcome(OutcomeKey key, Place place, long points, Journey journey, Receipt receipt) {

    /**
     * What a point rule gave for one event: whole from what the ledger keeps, so that no receipt need be stored for it.
     *
     * @param key its occurrence is the event's id
     */
    public static Outcome ofPointRule(OutcomeKey key, Instant earnedAt, long points, Journey journey) {
        EventId event = EventId.of(key.occurrence());
        BigDecimal worth = BigDecimal.valueOf(points);
        Receipt receipt = new Receipt(0, event.value(), event.value(), 1, worth, worth, List.of());
        return new Outcome(key, Place.ofEvent(earnedAt, event), points, journey, receipt);
    }

    public Outcome {
        requireNonNull(key, "key");
        requireNonNull(place, "place");
        requireNonNull(journey, "journey");
        requireNonNull(receipt, "receipt");
    }
}
