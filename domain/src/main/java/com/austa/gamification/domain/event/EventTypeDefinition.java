package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A kind of event that a deployment accepts.
 *
 * @param newestMajor newest schema major known, 1 or more
 * @param fields the payload fields that its schemas name, by dotted path; rules are checked against them
 */
public record EventTypeDefinition(EventType type, Journey journey, int newestMajor, Map<String, FieldKind> fields) {

    public EventTypeDefinition {
        requireNonNull(type, "type");
        requireNonNull(journey, "journey");
        if (newestMajor < 1) {
            throw new IllegalArgumentException(
                    "event type '%s': newest major must be 1 or more but was %d".formatted(type, newestMajor));
        }
        if (type.isReserved()) {
            throw new IllegalArgumentException("event type '%s': names beginning with '%s' are the engine's own"
                    .formatted(type, EventType.RESERVED_PREFIX));
        }
        fields = Map.copyOf(fields);
    }
}
