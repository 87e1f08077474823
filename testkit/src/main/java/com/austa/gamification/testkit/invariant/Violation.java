package com.austa.gamification.testkit.invariant;

/** A broken promise. */
public record Violation(Invariant invariant, String what) {

    @Override
    public String toString() {
        return invariant + " (" + invariant.promise() + "): " + what;
    }
}
