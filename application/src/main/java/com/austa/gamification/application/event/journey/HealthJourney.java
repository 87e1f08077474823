package com.austa.gamification.application.event.journey;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.JourneyHandler;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * Adds {@code percentAboveTarget} to achieved goals: by how many whole percent of the target the actual value lies above
 * it, cut towards zero, negative below. Nothing for a target of zero or an absurd ratio.
 */
public record HealthJourney(Journey journey) implements JourneyHandler {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PERCENT_MAX = BigDecimal.valueOf(1_000_000_000);

    public HealthJourney {
        requireNonNull(journey, "journey");
    }

    @Override
    public Handled handle(GamificationEvent event) {
        return JourneyContext.admitted(event, "percentAboveTarget", percentAboveTarget(event.payload()));
    }

    private static Optional<Value> percentAboveTarget(Attributes payload) {
        Map<String, Value> fields = payload.values();
        if (!(fields.get("targetValue") instanceof Value.Number target)
                || !(fields.get("actualValue") instanceof Value.Number actual)
                || target.value().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal percent = actual.value()
                .subtract(target.value())
                .multiply(HUNDRED)
                .divide(target.value().abs(), 0, RoundingMode.DOWN);
        return percent.abs().compareTo(PERCENT_MAX) > 0 ? Optional.empty() : Optional.of(Value.of(percent));
    }
}
