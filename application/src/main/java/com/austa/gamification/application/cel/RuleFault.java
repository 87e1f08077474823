package com.austa.gamification.application.cel;

import java.util.Comparator;

/**
 * One thing in a rule's text that its author has to change.
 *
 * @param line from 1
 * @param column from 1, in Unicode code points
 * @param message what is wrong, the part at fault in quotes
 * @param remedy what to write instead, or what is allowed
 */
public record RuleFault(int line, int column, String message, String remedy) {

    static final Comparator<RuleFault> BY_PLACE =
            Comparator.comparingInt(RuleFault::line).thenComparingInt(RuleFault::column);

    /** On one line: {@code line 1, column 9: …; …}. */
    @Override
    public String toString() {
        return "line %d, column %d: %s; %s".formatted(line, column, message, remedy);
    }
}
