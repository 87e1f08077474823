package com.austa.gamification.domain.event;

import java.util.regex.Pattern;

/** A part of the product that sends events, such as {@code health}; its topic is {@code <journey>.events}. */
public record Journey(String name) implements Comparable<Journey> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Where definitions belong that look at more than one journey; no event carries it. */
    public static final Journey CROSS = new Journey("cross-journey");

    public Journey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "journey must be 1 to 40 characters of a-z, 0-9 and -, beginning with a letter");
        }
    }

    public boolean isCross() {
        return equals(CROSS);
    }

    @Override
    public int compareTo(Journey other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
