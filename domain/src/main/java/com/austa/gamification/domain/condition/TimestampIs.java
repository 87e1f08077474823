package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import java.time.Instant;

/** The event's timestamp compared with a fixed instant. */
public record TimestampIs(Comparison comparison, Instant instant) implements Condition {

    public TimestampIs {
        requireNonNull(comparison, "comparison");
        requireNonNull(instant, "instant");
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        return budget.takePart() && comparison.accepts(event.timestamp().compareTo(instant));
    }
}
