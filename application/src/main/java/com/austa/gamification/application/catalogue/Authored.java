package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.rules.Published;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A definition in force, as the engine reads it and as its author wrote it.
 *
 * @param json not to be changed: it is shared
 */
public record Authored<T>(Published<T> published, ObjectNode json, Instant createdAt, Instant updatedAt) {

    public Authored {
        requireNonNull(published, "published");
        requireNonNull(json, "json");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(updatedAt, "updatedAt");
    }

    /** Whether it was retired: it gives nothing any more, and what it gave stands. */
    public boolean isRetired() {
        return published.timeline().isOver();
    }

    public T definition() {
        return published.definition();
    }
}
