package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Map;
import java.util.Optional;

/** Two values compared; false, for {@code !=} too, when either has none. */
public record Compare(Expression left, Comparison comparison, Expression right) implements Condition {

    public Compare {
        requireNonNull(left, "left");
        requireNonNull(comparison, "comparison");
        requireNonNull(right, "right");
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return false;
        }
        Optional<Value> one = left.valueOf(event, budget);
        if (one.isEmpty()) {
            return false;
        }
        Optional<Value> other = right.valueOf(event, budget);
        return other.isPresent() && comparison.holds(one.get(), other.get());
    }

    @Override
    public Map<FieldPath, Value> demanded() {
        if (comparison != Comparison.EQUAL) {
            return Map.of();
        }
        return left instanceof Literal ? demanded(right, left) : demanded(left, right);
    }

    private static Map<FieldPath, Value> demanded(Expression field, Expression literal) {
        return field instanceof Field of && of.part() == Field.Part.PAYLOAD && literal instanceof Literal wanted
                ? Map.of(of.path(), wanted.value())
                : Map.of();
    }
}
