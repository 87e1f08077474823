package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A point in a user's history, and the only order the engine knows: by instant, then facts before events before what
 * falls due, then by id as unsigned bytes. It says nothing about arrival.
 */
public record Place(Instant instant, Rank rank, UUID id) implements Comparable<Place> {

    /** What stands first when instants are equal. */
    public enum Rank {
        FACT,
        EVENT,
        DUE
    }

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::instant)
            .thenComparing(Place::rank)
            .thenComparing(Place::id, UuidOrder.UNSIGNED);

    public Place {
        requireNonNull(instant, "instant");
        requireNonNull(rank, "rank");
        requireNonNull(id, "id");
    }

    public static Place ofEvent(Instant timestamp, EventId id) {
        return new Place(timestamp, Rank.EVENT, id.value());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    public boolean isAfter(Place other) {
        return compareTo(other) > 0;
    }

    public static Place later(Place one, Place other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public static Place earlier(Place one, Place other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
