package com.austa.gamification.domain.event;

import java.util.Optional;
import java.util.UUID;

/**
 * UUIDs as people write them: exactly 8-4-4-4-12 hexadecimal digits, either case. {@link UUID#fromString} alone would
 * also take {@code 1-1-1-1-1}, so that one id had many spellings.
 */
public final class UuidText {

    private static final int LENGTH = 36;

    private UuidText() {}

    /** Empty if it is any other text. */
    public static Optional<UUID> find(String text) {
        return isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** @throws IllegalArgumentException if it is any other text, which is not repeated */
    public static UUID parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a UUID must be 8-4-4-4-12 hexadecimal digits, but other text came"));
    }

    private static boolean isUuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            if (hyphen ? c != '-' : !isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
