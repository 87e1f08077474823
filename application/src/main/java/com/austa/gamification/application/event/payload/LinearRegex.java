package com.austa.gamification.application.event.payload;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A schema's regular expression on RE2/J: linear in the text, found anywhere in it. */
record LinearRegex(Pattern compiled) {

    private static final int LENGTH_MAX = 500;
    private static final int PROGRAM_MAX = 1_000;

    /** @throws IllegalArgumentException with a message for the author */
    static LinearRegex of(String pattern) {
        if (pattern.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a pattern must be at most %d characters".formatted(LENGTH_MAX));
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            if (compiled.programSize() > PROGRAM_MAX) {
                throw new IllegalArgumentException(
                        "a pattern must be at most %d steps with its repetitions written out".formatted(PROGRAM_MAX));
            }
            return new LinearRegex(compiled);
        } catch (PatternSyntaxException unreadable) {
            throw new IllegalArgumentException("a pattern must be RE2: " + unreadable.getDescription(), unreadable);
        }
    }

    boolean matches(String text) {
        return compiled.matcher(text).find();
    }
}
