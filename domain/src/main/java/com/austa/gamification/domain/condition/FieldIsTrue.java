package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Map;
import java.util.Optional;

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
        return value.isPresent() && value.get() == Value.Flag.TRUE;
    }

    @Override
    public Map<FieldPath, Value> demanded() {
        return field.part() == Field.Part.PAYLOAD ? Map.of(field.path(), Value.Flag.TRUE) : Map.of();
    }
}
