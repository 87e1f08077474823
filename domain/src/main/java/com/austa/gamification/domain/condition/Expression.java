package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value worked out from one event. */
public sealed interface Expression permits Arithmetic, EventField, Field, Literal, Size, TimestampPart {

    /** Empty, never an exception, when a field is missing, the operation has no result or it is over its budget. */
    default Optional<Value> valueOf(GamificationEvent event) {
        Budget budget = new Budget();
        Optional<Value> value = valueOf(event, budget);
        return budget.isSpent() ? Optional.empty() : value;
    }

    default Condition is(String text) {
        return is(Literal.of(text));
    }

    default Condition is(long number) {
        return is(Literal.of(number));
    }

    default Condition is(Expression other) {
        return new Compare(this, Comparison.EQUAL, other);
    }

    default Condition isNot(String text) {
        return isNot(Literal.of(text));
    }

    default Condition isNot(long number) {
        return isNot(Literal.of(number));
    }

    default Condition isNot(Expression other) {
        return new Compare(this, Comparison.NOT_EQUAL, other);
    }

    default Condition isIn(String... texts) {
        return new In(this, Arrays.stream(texts).map(Value::of).collect(Collectors.toUnmodifiableSet()));
    }

    default Condition isBelow(long number) {
        return isBelow(Literal.of(number));
    }

    default Condition isBelow(Expression other) {
        return new Compare(this, Comparison.LESS, other);
    }

    default Condition isAtMost(long number) {
        return isAtMost(Literal.of(number));
    }

    default Condition isAtMost(Expression other) {
        return new Compare(this, Comparison.AT_MOST, other);
    }

    default Condition isAbove(long number) {
        return isAbove(Literal.of(number));
    }

    default Condition isAbove(Expression other) {
        return new Compare(this, Comparison.GREATER, other);
    }

    default Condition isAtLeast(long number) {
        return isAtLeast(Literal.of(number));
    }

    default Condition isAtLeast(Expression other) {
        return new Compare(this, Comparison.AT_LEAST, other);
    }

    default Expression plus(Expression other) {
        return new Arithmetic(this, Arithmetic.Operator.PLUS, other);
    }

    default Expression minus(Expression other) {
        return new Arithmetic(this, Arithmetic.Operator.MINUS, other);
    }

    default Expression times(Expression other) {
        return new Arithmetic(this, Arithmetic.Operator.TIMES, other);
    }

    default Expression dividedBy(Expression other) {
        return new Arithmetic(this, Arithmetic.Operator.DIVIDED_BY, other);
    }

    /** The same as a part of a larger expression or condition, whose budget it draws on. */
    Optional<Value> valueOf(GamificationEvent event, Budget budget);
}
