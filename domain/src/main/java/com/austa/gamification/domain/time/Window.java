package com.austa.gamification.domain.time;

import java.time.Duration;

/** Over which stretch a tally counts. */
public sealed interface Window {

    /** All of a user's history. */
    Window LIFETIME = new Lifetime();

    record Lifetime() implements Window {}

    /** Each calendar window by itself, by the event's local date. */
    record PerCalendar(Calendar calendar) implements Window {}

    /** At each event the stretch of this exact length that ends with it, both ends included. */
    record Sliding(Duration length) implements Window {
        public Sliding {
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("a sliding window must be longer than nothing but was " + length);
            }
        }
    }
}
