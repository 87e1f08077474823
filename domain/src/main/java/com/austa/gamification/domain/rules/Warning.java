package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;

/**
 * Something in a definition that works, but hardly as its author means it.
 *
 * @param message what will happen
 * @param remedy how to say that it is meant, or what to change
 */
public record Warning(DefinitionId about, String message, String remedy) {

    public Warning {
        requireNonNull(about, "about");
        requireNonNull(message, "message");
        requireNonNull(remedy, "remedy");
    }

    /** On one line. */
    @Override
    public String toString() {
        return "%s: %s; %s".formatted(about, message, remedy);
    }
}
