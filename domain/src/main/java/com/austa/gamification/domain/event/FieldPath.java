package com.austa.gamification.domain.event;

import java.util.List;

/** The way to a value inside {@link Attributes}: {@code ["address", "city"]}; at least one step. */
public record FieldPath(List<String> steps) {

    public FieldPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a field path needs at least one step");
        }
    }

    public static FieldPath of(String... steps) {
        return new FieldPath(List.of(steps));
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
