package com.austa.gamification.domain.progress;

import java.time.Instant;

/** Nothing was written: the books are closed up to a later time than something was to hold from. */
public class ClosedPeriod extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant closedBefore;

    public ClosedPeriod(Instant at, Instant closedBefore) {
        super("nothing can be decided for %s: the books are closed before %s".formatted(at, closedBefore));
        this.closedBefore = closedBefore;
    }

    public Instant closedBefore() {
        return closedBefore;
    }
}
