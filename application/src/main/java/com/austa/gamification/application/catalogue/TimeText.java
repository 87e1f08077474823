package com.austa.gamification.application.catalogue;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instants and durations as an author writes them. */
final class TimeText {

    static final String INSTANT = "an instant in UTC, as in 2026-01-31T00:00:00Z";
    static final String DURATION = "an exact duration of days (24 hours each), hours, minutes and seconds, as in P7D or"
            + " PT90M, above zero and at most P36525D";

    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");
    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final int NANOS_IN_MICRO = 1_000;

    private TimeText() {}

    static @Nullable Instant instant(String text) {
        try {
            return UTC.matcher(text).matches() ? Instant.parse(text) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** In whole microseconds, as the timestamps that it is added to. */
    static @Nullable Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            boolean usable = !duration.isNegative()
                    && !duration.isZero()
                    && duration.compareTo(LONGEST) <= 0
                    && duration.getNano() % NANOS_IN_MICRO == 0;
            return usable ? duration : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
