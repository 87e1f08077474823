package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.time.Life;

/**
 * A revision of a definition, and the event time that it judges.
 *
 * @param revision of the definition, from 1
 * @param life half-open; the definition's own start and end hold besides
 */
public record Stretch<T>(int revision, T definition, Life life) {

    public Stretch {
        requireNonNull(definition, "definition");
        requireNonNull(life, "life");
        if (revision < 1) {
            throw new IllegalArgumentException("a revision counts from 1, but was " + revision);
        }
    }
}
