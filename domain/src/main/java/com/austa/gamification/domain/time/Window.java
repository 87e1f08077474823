package com.austa.gamification.domain.time;

import java.time.Duration;

/** Over which stretch a tally counts. */
public sealed interface Window {

    /** All of a user's history. */
    Window LIFETIME = new Lifetime();

    record Lifetime() implements Window {}

    /** Each calendar window by itself, by the event's local date. */
    record PerCalendar(Calendar calendar) implements Window {}

    /** {@code [t − length, t]} behind each event, closed at both ends; exact time, a day is 24 hours. */
    record Sliding(Duration length) implements Window {
        public Sliding {
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("a sliding window must be longer than nothing but was " + length);
            }
        }
    }
}
