package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A bare field, as in {@code payload.isTelemedicine}: holds when it is {@code true}, not when it is {@code "true"}. */
public record FieldIsTrue(Field field) implements Condition {

    public FieldIsTrue {
        requireNonNull(field, "field");
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return false;
        }
        Optional<Value> value = field.valueOf(event, budget);
        if (value.isEmpty() || !(value.get() instanceof Value.Flag)) {
            budget.noteUnanswered();
            return false;
        }
        return value.get() == Value.Flag.TRUE;
    }

    @Override
    public List<Demand> demanded() {
        return field.part() == Field.Part.PAYLOAD
                ? List.of(new Demand.OneOf(field.path(), Set.of(Value.Flag.TRUE)))
                : List.of();
    }
}
