package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;

/** Holds when the other does not, also where the other does not because a field is missing. */
public record Not(Condition condition) implements Condition {

    public Not {
        requireNonNull(condition, "condition");
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        return budget.takePart() && !condition.holds(event, budget);
    }
}
