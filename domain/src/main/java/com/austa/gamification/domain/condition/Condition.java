package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.GamificationEvent;
import java.util.List;

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
}
