package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** An event's identity within its user: {@code (userId, id)} names one event for ever. Ordered by unsigned bytes. */
public record EventId(UUID value) implements Comparable<EventId> {

    public EventId {
        requireNonNull(value, "value");
    }

    /**
     * @param text the canonical 36 characters, either case
     * @throws IllegalArgumentException if it is no UUID
     */
    public static EventId of(String text) {
        return new EventId(UuidText.parse(text));
    }

    @Override
    public int compareTo(EventId other) {
        return UuidOrder.UNSIGNED.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
