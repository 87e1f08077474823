package com.austa.gamification.domain.condition;

/**
 * How much work one evaluation may still do, and whether it has come upon what it could not work out. Work is counted in steps and never in time: a limit in milliseconds would let a fast
 * machine award what a slow one does not. For one evaluation by one thread.
 */
public final class Budget {

    /** Parts of the condition visited; bounds the depth of the call stack too. */
    public static final int PARTS_MAX = 1_000;

    /** Characters of the event looked at by searches, whose cost grows with the text; comparing is not counted. */
    public static final long CHARACTERS_MAX = 4_000_000;

    private int parts = PARTS_MAX;
    private long characters = CHARACTERS_MAX;
    private boolean unanswered;

    Budget() {}

    /** Counts one part; false once none is left. */
    boolean takePart() {
        return --parts >= 0 && characters >= 0;
    }

    /** Counts characters to be looked at; false if that is more than is left. */
    boolean takeCharacters(long count) {
        characters = count > characters ? -1 : characters - count;
        return characters >= 0;
    }

    /** Notes that a part could not be worked out: a field is missing, or of another type, or a number grew too large. */
    void noteUnanswered() {
        unanswered = true;
    }

    /** Whether some part could not be worked out, or not within the budget. */
    boolean isUnanswered() {
        return unanswered || isSpent();
    }

    boolean isSpent() {
        return parts < 0 || characters < 0;
    }
}
