package com.austa.gamification.domain.criterion;

/** What a tally makes of the values it meets. */
public enum Measure {
    /** How many events; looks at no value. */
    COUNT,
    SUM,
    MAX,
    MIN,
    AVERAGE,
    /** The value of the last event by place. */
    LATEST,
    /** How many different values. */
    DISTINCT;

    /** Whether more events can only bring a tally of this measure nearer to {@code atLeast}. */
    public boolean onlyGrows() {
        return this == COUNT || this == DISTINCT || this == MAX;
    }
}
