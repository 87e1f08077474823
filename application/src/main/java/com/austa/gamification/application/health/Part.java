package com.austa.gamification.application.health;

import static java.util.Objects.requireNonNull;

/**
 * How one part of the server is, such as {@code postgres}.
 *
 * @param needed whether the server cannot answer without it
 * @param detail for people; it is shown to everyone, so no address, user or secret
 */
public record Part(String name, boolean needed, boolean up, String detail) {

    public Part {
        requireNonNull(name, "name");
        requireNonNull(detail, "detail");
    }
}
