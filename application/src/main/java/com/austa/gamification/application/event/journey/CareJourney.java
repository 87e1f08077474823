package com.austa.gamification.application.event.journey;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.event.json.UtcTimestamp;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.JourneyHandler;
import com.austa.gamification.domain.event.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Adds {@code minutesAfterSchedule} where the payload says both when something was due ({@code scheduledTime}) and when
 * it happened ({@code actualTime} or {@code completedTime}): whole minutes, cut towards zero, negative when early.
 */
public record CareJourney(Journey journey) implements JourneyHandler {

    public CareJourney {
        requireNonNull(journey, "journey");
    }

    @Override
    public Handled handle(GamificationEvent event) {
        return JourneyContext.admitted(event, "minutesAfterSchedule", minutesAfterSchedule(event.payload()));
    }

    private static Optional<Value> minutesAfterSchedule(Attributes payload) {
        Optional<Instant> happened = time(payload, "actualTime").or(() -> time(payload, "completedTime"));
        return time(payload, "scheduledTime")
                .flatMap(due -> happened.map(then -> Value.of(ChronoUnit.MINUTES.between(due, then))));
    }

    private static Optional<Instant> time(Attributes payload, String field) {
        return payload.values().get(field) instanceof Value.Text text
                ? UtcTimestamp.parse(text.value())
                : Optional.empty();
    }
}
