package com.austa.gamification.application.event.payload;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with a registered schema, for its author.
 *
 * @param pointer JSON Pointer to the part at fault, empty for the whole
 */
public record SchemaFault(String pointer, String detail) {

    public SchemaFault {
        requireNonNull(pointer, "pointer");
        requireNonNull(detail, "detail");
    }
}
