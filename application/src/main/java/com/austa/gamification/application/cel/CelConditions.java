package com.austa.gamification.application.cel;

import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.EventTypes;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what authors write in {@code where}, {@code sum}, {@code points} and the like. What it accepts evaluates the same
 * for ever after; what CEL has and the rule language has not is refused here, when the definition is saved.
 *
 * <p>In all methods {@code on} are the types of the events concerned, empty for every type. A payload field is known when
 * one of them names it; a type that is not registered, or that names no fields, may have any. All throw {@link
 * InvalidRule} with every fault that was found. Safe for use by many threads.
 */
public final class CelConditions {

    /** A question with the answer yes or no, as in {@code where}. */
    public Condition where(String source, Set<EventType> on, EventTypes types) {
        return read(source, on, types, reader -> reader.condition(reader.root()));
    }

    /** A text, a number or a flag, as in {@code by}, {@code distinct} and {@code oncePer}; a plain path is one too. */
    public Expression value(String source, Set<EventType> on, EventTypes types) {
        return read(source, on, types, reader -> reader.terms().simple(reader.root()));
    }

    /** A number, as in {@code sum}, {@code average} and {@code points}. */
    public Expression number(String source, Set<EventType> on, EventTypes types) {
        return read(source, on, types, reader -> reader.terms().number(reader.root()));
    }

    private static <T> T read(
            String source, Set<EventType> on, EventTypes types, Function<ConditionReader, T> translation) {
        ParsedRule rule = ParsedRule.of(source);
        Faults faults = new Faults(rule);
        T result = translation.apply(
                new ConditionReader(rule, new TermReader(rule, KnownFields.of(on, types), faults), faults));
        faults.throwIfAny();
        return result;
    }
}
