package com.austa.gamification.application.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which events of one user count, decided in the order in which things are recorded. */
final class Journal {

    private final List<Event> events = new ArrayList<>();
    private final List<String> retracted = new ArrayList<>();
    private Instant closedBefore = Instant.MIN;

    /** The first of an id stays; what is stamped before a closing comes too late. */
    Journal arrives(Event event) {
        boolean known = events.stream().anyMatch(one -> one.id().equals(event.id()));
        if (!known && !event.at().isBefore(closedBefore)) {
            events.add(event);
        }
        return this;
    }

    /** Final, also for a copy that comes later; what lies before a closing stays as it is. */
    Journal retracts(String id) {
        events.stream()
                .filter(event -> event.id().equals(id) && !event.at().isBefore(closedBefore))
                .forEach(event -> retracted.add(id));
        return this;
    }

    Journal closes(Instant before) {
        closedBefore = before.isAfter(closedBefore) ? before : closedBefore;
        return this;
    }

    List<Event> counting() {
        return events.stream().filter(event -> !retracted.contains(event.id())).toList();
    }
}
