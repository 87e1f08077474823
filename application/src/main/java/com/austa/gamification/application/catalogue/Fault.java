package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing in a definition that its author has to change.
 *
 * @param about the definition, such as {@code achievement:early-bird}, or its place in the file while it has no id
 * @param path of the field inside it, such as {@code criteria.all[1].where}; empty for the definition as a whole
 * @param spot where inside the field's text, for a rule in CEL
 * @param message what is allowed and what came
 * @param remedy what to do
 */
public record Fault(String about, String path, Optional<Spot> spot, String message, String remedy) {

    /** Line and column count from 1; the column in Unicode code points. */
    public record Spot(int line, int column) {}

    public Fault {
        requireNonNull(about, "about");
        requireNonNull(path, "path");
        requireNonNull(spot, "spot");
        requireNonNull(message, "message");
        requireNonNull(remedy, "remedy");
    }

    /** On one line. */
    @Override
    public String toString() {
        String where = path.isEmpty() ? about : about.isEmpty() ? path : about + ", " + path;
        String place = spot.map(at -> " (line %d, column %d)".formatted(at.line(), at.column()))
                .orElse("");
        return "%s%s: %s; %s".formatted(where, place, message, remedy);
    }
}
