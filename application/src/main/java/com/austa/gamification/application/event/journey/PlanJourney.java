package com.austa.gamification.application.event.journey;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.event.json.UtcTimestamp;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.JourneyHandler;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.Value;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Adds {@code daysAfterService} where the payload has a {@code serviceDate}: calendar days from that date to the event's,
 * both in the event's zone; negative for a service still to come.
 */
public record PlanJourney(Journey journey) implements JourneyHandler {

    public PlanJourney {
        requireNonNull(journey, "journey");
    }

    @Override
    public Handled handle(GamificationEvent event) {
        return JourneyContext.admitted(event, "daysAfterService", daysAfterService(event));
    }

    private static Optional<Value> daysAfterService(GamificationEvent event) {
        return event.payload().values().get("serviceDate") instanceof Value.Text text
                ? UtcTimestamp.parse(text.value())
                        .map(service ->
                                LocalStamp.at(service, event.local().zone()).date())
                        .map(service -> Value.of(
                                ChronoUnit.DAYS.between(service, event.local().date())))
                : Optional.empty();
    }
}
