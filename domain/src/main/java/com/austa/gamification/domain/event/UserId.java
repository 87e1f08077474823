package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Whose events, points and awards these are. Ordered by unsigned bytes. */
public record UserId(UUID value) implements Comparable<UserId> {

    public UserId {
        requireNonNull(value, "value");
    }

    /**
     * @param text the canonical 36 characters, either case
     * @throws IllegalArgumentException if it is no UUID
     */
    public static UserId of(String text) {
        return new UserId(UuidText.parse(text));
    }

    @Override
    public int compareTo(UserId other) {
        return UuidOrder.UNSIGNED.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
