package com.austa.gamification.application.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one definition may look at of one user.
 *
 * @param events those in its life, by place, and the outcomes below it as events
 * @param below what stands of the definitions it refers to
 * @param begins the place from which it lives; what comes before does not count
 * @param ends the instant before which it lives
 * @param newest the latest instant known of the user: what falls due before it is known
 * @param since evidence begins after this place
 * @param sinceDate and after this local date
 * @param untilDate and not after this one
 */
record Life(
        List<Event> events,
        List<Outcome> below,
        Place begins,
        Instant ends,
        Instant newest,
        Place since,
        LocalDate sinceDate,
        LocalDate untilDate) {

    /** @param all every event of the user, of which those outside the definition's life do not count */
    static Life of(List<Event> all, List<Outcome> below, Place begins, Instant ends, Instant newest) {
        List<Event> events = all.stream()
                .filter(event -> event.place().isAfter(begins) && event.at().isBefore(ends))
                .toList();
        return new Life(events, below, begins, ends, newest, Place.BEFORE_ALL, LocalDate.MIN, LocalDate.MAX);
    }

    boolean isNew(Event event) {
        return event.place().isAfter(since)
                && event.date().isAfter(sinceDate)
                && !event.date().isAfter(untilDate);
    }

    /** Evidence is used once: what begins after a completion, by date if that is a day streak. */
    Life after(Completion used) {
        return used.through().equals(LocalDate.MIN)
                ? new Life(events, below, begins, ends, newest, used.place(), sinceDate, untilDate)
                : new Life(events, below, begins, ends, newest, since, used.through(), untilDate);
    }

    /** Evidence of one window of the calendar alone. */
    Life during(Windows windows, LocalDate first) {
        LocalDate last = windows.next(first).minusDays(1);
        return new Life(events, below, begins, ends, newest, since, first.minusDays(1), last);
    }

    /** A life that begins anew behind a place. */
    Life from(Place later) {
        return of(events, below, Place.later(begins, later), ends, newest);
    }

    /**
     * A state that holds from a place on is seen from the beginning of this life on. A date in the definition is no event:
     * it falls due.
     */
    Optional<Place> seen(Place state) {
        Place beginning = begins.id().isEmpty() ? Place.due(begins.at()) : begins;
        Place seen = state.isAfter(begins) ? state : beginning;
        return isKnown(seen) && seen.at().isBefore(ends) ? Optional.of(seen) : Optional.empty();
    }

    /** What falls due is known once something later is. */
    boolean isKnown(Place place) {
        return place.rank() != Place.DUE || place.at().isBefore(newest);
    }
}
