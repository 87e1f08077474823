package com.austa.gamification.domain.condition;

/**
 * A compiled regular expression. Implementations are immutable, equal when their sources are, and take time linear in the
 * text's length, whatever the pattern: a catalogue must not be able to stall a consumer.
 */
public interface TextPattern {

    /** Whether some part of the text matches; {@code ^} and {@code $} stand for its ends. */
    boolean matches(String text);

    /** Steps that one character of the text may cost, at least 1; with the text's length it is charged to the budget. */
    int stepsPerCharacter();
}
