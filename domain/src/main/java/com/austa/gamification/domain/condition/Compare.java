package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Optional<Value> other = one.isEmpty() ? one : right.valueOf(event, budget);
        if (one.isEmpty() || other.isEmpty()) {
            budget.noteUnanswered();
            return false;
        }
        boolean holds = comparison.holds(one.get(), other.get());
        if (!holds && !comparison.compares(one.get(), other.get())) {
            budget.noteUnanswered();
        }
        return holds;
    }

    @Override
    public List<Demand> demanded() {
        return left instanceof Literal
                ? demanded(right, comparison.mirrored(), left)
                : demanded(left, comparison, right);
    }

    private static List<Demand> demanded(Expression side, Comparison comparison, Expression other) {
        if (!(side instanceof Field field)
                || field.part() != Field.Part.PAYLOAD
                || !(other instanceof Literal literal)
                || comparison == Comparison.NOT_EQUAL) {
            return List.of();
        }
        if (comparison == Comparison.EQUAL) {
            return List.of(new Demand.OneOf(field.path(), Set.of(literal.value())));
        }
        if (!(literal.value() instanceof Value.Number number)) {
            return List.of();
        }
        Optional<BigDecimal> limit = Optional.of(number.value());
        boolean below = comparison == Comparison.LESS || comparison == Comparison.AT_MOST;
        return List.of(
                below
                        ? new Demand.Between(field.path(), Optional.empty(), limit)
                        : new Demand.Between(field.path(), limit, Optional.empty()));
    }
}
