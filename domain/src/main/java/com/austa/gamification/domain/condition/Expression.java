package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;

/** A value worked out from one event. */
public sealed interface Expression permits Arithmetic, EventField, Field, Literal, Size, TimestampPart {

    /** Empty, never an exception, when a field is missing, the operation has no result or it is over its budget. */
    default Optional<Value> valueOf(GamificationEvent event) {
        Budget budget = new Budget();
        Optional<Value> value = valueOf(event, budget);
        return budget.isSpent() ? Optional.empty() : value;
    }

    /** The same as a part of a larger expression or condition, whose budget it draws on. */
    Optional<Value> valueOf(GamificationEvent event, Budget budget);
}
