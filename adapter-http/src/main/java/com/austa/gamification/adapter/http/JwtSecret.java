package com.austa.gamification.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The key that tokens are signed with (HS256). Made strong enough or not at all; never printed. */
public final class JwtSecret {

    /** As long as the hash itself: a shorter key is the easier thing to guess. */
    public static final int BYTES_MIN = 32;

    private static final int DISTINCT_MIN = 8;

    /** What examples and tutorials write; letters and digits of it, small. */
    private static final List<String> PLACEHOLDERS = List.of(
            "yourjwtsecret",
            "yoursecret",
            "your256bitsecret",
            "astringsecretatleast256bitslong",
            "changeme",
            "changethis",
            "replaceme",
            "replacethis",
            "placeholder",
            "supersecret",
            "thisisasecret",
            "mysecretkey",
            "insertsecret",
            "examplesecret",
            "defaultsecret");

    private final byte[] key;

    private JwtSecret(byte[] key) {
        this.key = key;
    }

    /**
     * @param text taken as UTF-8
     * @throws IllegalArgumentException if it is too short, a placeholder, or repeats a few characters
     */
    public static JwtSecret of(String text) {
        byte[] key = text.getBytes(StandardCharsets.UTF_8);
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (PLACEHOLDERS.stream().anyMatch(letters::contains)) {
            throw refused("is a known placeholder");
        }
        if (key.length < BYTES_MIN) {
            throw refused("has %d bytes".formatted(key.length));
        }
        if (text.chars().distinct().count() < DISTINCT_MIN) {
            throw refused("repeats fewer than %d different characters".formatted(DISTINCT_MIN));
        }
        return new JwtSecret(key);
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(
                "JWT_SECRET must be at least %d bytes that nobody can guess, but the one given %s; make one with: openssl rand -base64 48"
                        .formatted(BYTES_MIN, what));
    }

    /** A copy, for the signing library alone. */
    public byte[] key() {
        return key.clone();
    }

    @Override
    public String toString() {
        return "JwtSecret(%d bytes)".formatted(key.length);
    }
}
