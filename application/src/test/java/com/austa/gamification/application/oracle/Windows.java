package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** The calendar's windows: each is known by its first date. */
final class Windows {

    private final String per;
    private final DayOfWeek weekStart;

    /** @param criterion what says {@code per} and perhaps {@code weekStart} */
    Windows(JsonNode criterion) {
        per = criterion.get("per").textValue();
        weekStart =
                DayOfWeek.valueOf(criterion.path("weekStart").asText("monday").toUpperCase(Locale.ROOT));
    }

    LocalDate first(LocalDate date) {
        switch (per) {
            case "day":
                return date;
            case "week":
                return date.minusDays(Math.floorMod(date.getDayOfWeek().getValue() - weekStart.getValue(), 7));
            case "month":
                return date.withDayOfMonth(1);
            case "quarter":
                return LocalDate.of(date.getYear(), date.getMonthValue() - (date.getMonthValue() - 1) % 3, 1);
            case "year":
                return LocalDate.of(date.getYear(), 1, 1);
            default:
                throw new IllegalArgumentException("no window is called '" + per + "'");
        }
    }

    /** The first date of the window after that of a date. */
    LocalDate next(LocalDate date) {
        LocalDate next = date;
        while (first(next).equals(first(date))) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** How the window is written in an award's key; a week belongs to the year that has four of its days or more. */
    String key(LocalDate date) {
        LocalDate first = first(date);
        switch (per) {
            case "day":
                return first.toString();
            case "week":
                LocalDate fourth = first.plusDays(3);
                return "%04d-W%02d".formatted(fourth.getYear(), (fourth.getDayOfYear() - 1) / 7 + 1);
            case "month":
                return first.toString().substring(0, 7);
            case "quarter":
                return "%04d-Q%d".formatted(first.getYear(), (first.getMonthValue() - 1) / 3 + 1);
            default:
                return "%04d".formatted(first.getYear());
        }
    }
}
