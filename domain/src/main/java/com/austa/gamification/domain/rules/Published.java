package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

/**
 * A definition as the catalogue holds it.
 *
 * @param revision of the definition itself, from 1
 * @param since the catalogue's revision that brought this one: users whose state is older have not been judged by it
 */
public record Published<T>(T definition, int revision, long since) {

    public Published {
        requireNonNull(definition, "definition");
        if (revision < 1 || since < 0) {
            throw new IllegalArgumentException(
                    "a revision counts from 1 and a catalogue revision from 0, but they were %d and %d"
                            .formatted(revision, since));
        }
    }
}
