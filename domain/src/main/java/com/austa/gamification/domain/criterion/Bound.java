package com.austa.gamification.domain.criterion;

/** On which side of its target a tally is satisfied. */
public enum Bound {
    AT_LEAST,
    /** For {@code min}, {@code average} and {@code latest} alone. */
    AT_MOST
}
