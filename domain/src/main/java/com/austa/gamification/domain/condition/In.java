package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value is one of a set; false when it has none, or is a list or an object. */
public record In(Expression subject, Set<Value> values) implements Condition {

    public In {
        requireNonNull(subject, "subject");
        values = Set.copyOf(values);
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return false;
        }
        Optional<Value> value = subject.valueOf(event, budget);
        if (value.isEmpty() || !Comparison.isSimple(value.get())) {
            budget.noteUnanswered();
            return false;
        }
        return values.contains(value.get());
    }

    @Override
    public List<Demand> demanded() {
        return subject instanceof Field field && field.part() == Field.Part.PAYLOAD
                ? List.of(new Demand.OneOf(field.path(), values))
                : List.of();
    }
}
