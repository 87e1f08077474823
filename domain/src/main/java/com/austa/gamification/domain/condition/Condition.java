package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Map;

/** What {@code where} becomes: a pure question to one event. */
public interface Condition {

    /** Every event. */
    Condition ALWAYS = event -> true;

    /** Whether the event satisfies it; false, never an exception, when it cannot be evaluated. */
    boolean holds(GamificationEvent event);

    /**
     * Payload fields that must equal these values for the condition to hold: what the rulebook indexes by. May be empty,
     * must not hold a pair that the condition does not demand.
     */
    default Map<FieldPath, Value> demanded() {
        return Map.of();
    }
}
