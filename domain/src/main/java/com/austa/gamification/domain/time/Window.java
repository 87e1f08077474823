package com.austa.gamification.domain.time;

/** Over which stretch a tally counts. */
public sealed interface Window {

    /** All of a user's history. */
    Window LIFETIME = new Lifetime();

    record Lifetime() implements Window {}

    /** Each calendar window by itself, by the event's local date. */
    record PerCalendar(Calendar calendar) implements Window {}
}
