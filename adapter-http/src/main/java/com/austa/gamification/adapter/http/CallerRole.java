package com.austa.gamification.adapter.http;

import java.util.Locale;
import java.util.Optional;

/** What a caller is, as the claim {@code roles} of its token names it. */
public enum CallerRole {
    USER,
    SERVICE,
    ADMIN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CallerRole> ofLabel(String label) {
        for (CallerRole role : values()) {
            if (role.label().equals(label)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
