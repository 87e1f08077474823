package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Exact decimal arithmetic on two numbers. Only division rounds: to 34 digits, half to even. No value when either side is
 * no number, when the divisor is zero, and when an operand or the result needs more than {@link #DIGITS_MAX} digits or
 * places, so that no chain of operations grows without bound.
 */
public record Arithmetic(Expression left, Operator operator, Expression right) implements Expression {

    /** Enough for the product of any three numbers that an event may carry. */
    public static final int DIGITS_MAX = 200;

    public enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        /** What is left of a division to a whole number; it has the sign of the left side. */
        REMAINDER
    }

    public Arithmetic {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
    }

    @Override
    public Optional<Value> valueOf(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return Optional.empty();
        }
        Optional<Value> one = left.valueOf(event, budget);
        Optional<Value> other = right.valueOf(event, budget);
        return one.isPresent()
                        && other.isPresent()
                        && one.get() instanceof Value.Number first
                        && other.get() instanceof Value.Number second
                ? result(first.value(), second.value())
                : Optional.empty();
    }

    private Optional<Value> result(BigDecimal one, BigDecimal other) {
        if (!isBounded(one) || !isBounded(other) || (isDivision() && other.signum() == 0)) {
            return Optional.empty();
        }
        BigDecimal result = switch (operator) {
            case PLUS -> one.add(other);
            case MINUS -> one.subtract(other);
            case TIMES -> one.multiply(other);
            case DIVIDED_BY -> one.divide(other, MathContext.DECIMAL128);
            case REMAINDER -> one.remainder(other);
        };
        return isBounded(result) ? Optional.of(Value.of(result)) : Optional.empty();
    }

    private boolean isDivision() {
        return operator == Operator.DIVIDED_BY || operator == Operator.REMAINDER;
    }

    private static boolean isBounded(BigDecimal number) {
        return number.precision() <= DIGITS_MAX && Math.abs((long) number.scale()) <= DIGITS_MAX;
    }
}
