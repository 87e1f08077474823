package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;

/** The event carries the field, be it with {@code null}. */
public record Has(Field field) implements Condition {

    public Has {
        requireNonNull(field, "field");
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        return budget.takePart() && field.valueOf(event, budget).isPresent();
    }
}
