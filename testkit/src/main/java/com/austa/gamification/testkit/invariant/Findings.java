package com.austa.gamification.testkit.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The first violations found; one fault often shows in thousands of users. */
final class Findings {

    private static final int KEPT = 20;

    private final List<Violation> violations = new ArrayList<>();

    void add(Invariant invariant, String what, Object... arguments) {
        if (violations.size() < KEPT) {
            violations.add(new Violation(invariant, what.formatted(arguments)));
        }
    }

    /** @param about what the two are */
    void equal(Invariant invariant, Object is, Object should, String about, Object... arguments) {
        if (!Objects.equals(is, should)) {
            add(invariant, "%s is %s but should be %s", about.formatted(arguments), is, should);
        }
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
