package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import java.util.Set;

/** The event carries the field, be it with {@code null}. */
public record Has(Field field) implements Condition {

    public Has {
        requireNonNull(field, "field");
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        return budget.takePart() && field.valueOf(event, budget).isPresent();
    }

    @Override
    public Set<FieldPath> guarded() {
        return field.part() == Field.Part.PAYLOAD ? Set.of(field.path()) : Set.of();
    }
}
