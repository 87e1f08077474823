package com.austa.gamification.application.event.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The one way in which an event writes an instant: {@code 2016-04-13T08:59:59.123Z}. Real dates of the years 0001 to
 * 9999, seconds always there, upper-case {@code T} and {@code Z}, 1 to {@value #FRACTION_DIGITS_MAX} digits after a
 * point or no point. {@link Instant#parse} would also take hour 24, second 60 and offsets.
 *
 * <p>Validators disagree about a time without seconds; here it is refused, for it says a minute, not an instant.
 */
public final class UtcTimestamp {

    public static final int FRACTION_DIGITS_MAX = 30;

    /** What is allowed, for messages. */
    public static final String FORM = "a real UTC date-time such as 2016-04-13T08:59:59.123Z";

    /** As a regular expression, for schemas; it cannot tell the 30th of February. */
    public static final String PATTERN = "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1," + FRACTION_DIGITS_MAX + "})?Z$";

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int MICRO_DIGITS = 6;
    private static final long SECONDS_A_DAY = 86_400;

    private UtcTimestamp() {}

    /** The instant, cut (not rounded) to microseconds; empty if the text is anything else. */
    public static Optional<Instant> parse(String text) {
        int end = text.length() - 1;
        if (end < SHAPE.length() || text.charAt(end) != 'Z' || !hasShape(text) || !fractionFits(text, end)) {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (!isDate(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        long secondOfDay = (hour * 60L + minute) * 60 + second;
        return Optional.of(Instant.ofEpochSecond(
                LocalDate.of(year, month, day).toEpochDay() * SECONDS_A_DAY + secondOfDay, micros(text, end) * 1_000L));
    }

    private static boolean isDate(int year, int month, int day) {
        return year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            char c = text.charAt(i);
            if (wanted == '0' ? !isDigit(c) : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean fractionFits(String text, int end) {
        int point = SHAPE.length();
        if (end == point) {
            return true;
        }
        int digits = end - point - 1;
        if (text.charAt(point) != '.' || digits < 1 || digits > FRACTION_DIGITS_MAX) {
            return false;
        }
        for (int i = point + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int micros(String text, int end) {
        int from = SHAPE.length() + 1;
        int micros = 0;
        for (int i = from; i < from + MICRO_DIGITS; i++) {
            micros = micros * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return micros;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
