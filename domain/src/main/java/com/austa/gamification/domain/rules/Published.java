package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

/**
 * A definition as the catalogue holds it.
 *
 * @param definition by its newest revision
 * @param revision of the definition itself, from 1; retiring it is one, too
 * @param since the catalogue's revision that brought this one: users whose state is older have not been judged by it
 * @param timeline which of its revisions judges what
 */
public record Published<T>(T definition, int revision, long since, Timeline<T> timeline) {

    /** One that judges all of event time. */
    public Published(T definition, int revision, long since) {
        this(definition, revision, since, Timeline.always(revision, definition));
    }

    public Published {
        requireNonNull(definition, "definition");
        requireNonNull(timeline, "timeline");
        if (revision < 1 || since < 0) {
            throw new IllegalArgumentException(
                    "a revision counts from 1 and a catalogue revision from 0, but they were %d and %d"
                            .formatted(revision, since));
        }
    }
}
