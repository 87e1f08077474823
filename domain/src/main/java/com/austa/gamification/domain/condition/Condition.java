package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import java.util.List;
import java.util.Set;

/** What {@code where} becomes: a pure question to one event. */
public sealed interface Condition
        permits And, Compare, Constant, FieldIsTrue, Has, In, Matches, Not, Or, TextTest, TimestampIs {

    /** Every event. */
    @SuppressWarnings("ClassInitializationDeadlock") // Only this interface reaches the hidden Constant.
    Condition ALWAYS = Constant.ALWAYS;

    /** No event. */
    @SuppressWarnings("ClassInitializationDeadlock")
    Condition NEVER = Constant.NEVER;

    /** Whether the event satisfies it; false, never an exception, when it cannot be evaluated or is over its budget. */
    default boolean holds(GamificationEvent event) {
        Budget budget = new Budget();
        return holds(event, budget) && !budget.isSpent();
    }

    /**
     * Whether it is false for the event where a part of it could not be worked out: a field is missing or of another type, a
     * number is too large, or it is over its budget. For reports: it says nothing that {@link #holds} does not decide.
     */
    default boolean fails(GamificationEvent event) {
        Budget budget = new Budget();
        return !(holds(event, budget) && !budget.isSpent()) && budget.isUnanswered();
    }

    /** The same as a part of a larger condition, whose budget it draws on; once that is spent the answer means nothing. */
    boolean holds(GamificationEvent event, Budget budget);

    default Condition and(Condition other) {
        return new And(this, other);
    }

    default Condition or(Condition other) {
        return new Or(this, other);
    }

    default Condition not() {
        return new Not(this);
    }

    /**
     * What payload fields must satisfy for the condition to hold, each of it: what the rulebook indexes by. May be empty,
     * never holds what the condition does not demand.
     */
    default List<Demand> demanded() {
        return List.of();
    }

    /** Payload fields that it asks for by {@code has}: where one is missing, it is plainly false and has not failed. */
    default Set<FieldPath> guarded() {
        return Set.of();
    }
}
