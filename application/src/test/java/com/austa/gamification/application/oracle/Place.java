package com.austa.gamification.application.oracle;

import java.time.Instant;

/**
 * Where something stands in a user's life. At one instant facts come first, then events by id, then what falls due.
 *
 * @param id of an event or fact, in lower case, so that texts sort as the unsigned bytes do; empty for what falls due
 */
record Place(Instant at, int rank, String id) implements Comparable<Place> {

    static final int FACT = 0;
    static final int EVENT = 1;
    static final int DUE = 2;

    static final Place BEFORE_ALL = from(Instant.MIN);

    /** The beginning of an instant: all that happens at it comes after. */
    static Place from(Instant at) {
        return new Place(at, FACT, "");
    }

    static Place due(Instant at) {
        return new Place(at, DUE, "");
    }

    boolean isAfter(Place other) {
        return compareTo(other) > 0;
    }

    static Place later(Place one, Place other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public int compareTo(Place other) {
        int instants = at.compareTo(other.at);
        if (instants != 0) {
            return instants;
        }
        return rank == other.rank ? id.compareTo(other.id) : Integer.compare(rank, other.rank);
    }
}
