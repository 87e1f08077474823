package com.austa.gamification.domain.event;

import java.util.regex.Pattern;

/** The name of what happened, such as {@code care.appointment.scheduled}: dotted lower-case words, 1 to 100 characters. */
public record EventType(String name) implements Comparable<EventType> {

    /** Types that begin so are the engine's own outcomes and cannot be sent in. */
    public static final String RESERVED_PREFIX = "gamification.";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*");
    private static final int LENGTH_MAX = 100;

    public EventType {
        if (name.length() > LENGTH_MAX || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "event type must be 1 to %d characters of dotted lower-case words, as in shop.order.placed"
                            .formatted(LENGTH_MAX));
        }
    }

    public boolean isReserved() {
        return name.startsWith(RESERVED_PREFIX);
    }

    @Override
    public int compareTo(EventType other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
