package com.austa.gamification.domain.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;

/**
 * Calendar windows of one length, numbered without gaps so that neighbours differ by one. Weeks follow ISO-8601 (a week
 * belongs to the year that has at least four of its days) with a first day of one's own choice.
 */
public record Calendar(Period period, DayOfWeek weekStart) {

    private static final int DAYS_IN_FIRST_WEEK = 4;
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final int WEEK_DAYS = 7;

    public Calendar {
        requireNonNull(period, "period");
        requireNonNull(weekStart, "weekStart");
    }

    public static Calendar of(Period period) {
        return new Calendar(period, DayOfWeek.MONDAY);
    }

    /** The number of the window that this date lies in. */
    public long numberOf(LocalDate date) {
        return switch (period) {
            case DAY -> date.toEpochDay();
            case WEEK -> Math.floorDiv(firstDayOfWeek(date).toEpochDay(), WEEK_DAYS);
            case MONTH -> date.getYear() * (long) MONTHS + date.getMonthValue() - 1;
            case QUARTER -> date.getYear() * (long) QUARTERS + date.get(IsoFields.QUARTER_OF_YEAR) - 1;
            case YEAR -> date.getYear();
        };
    }

    /** The window's name: {@code 2026-11-22}, {@code 2026-W47}, {@code 2026-11}, {@code 2026-Q4} or {@code 2026}. */
    public String nameOf(LocalDate date) {
        return switch (period) {
            case DAY -> date.toString();
            case WEEK -> weekName(date);
            case MONTH -> "%04d-%02d".formatted(date.getYear(), date.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> "%04d".formatted(date.getYear());
        };
    }

    private String weekName(LocalDate date) {
        WeekFields weeks = WeekFields.of(weekStart, DAYS_IN_FIRST_WEEK);
        return "%04d-W%02d".formatted(date.get(weeks.weekBasedYear()), date.get(weeks.weekOfWeekBasedYear()));
    }

    /** First day of the window that this date lies in. */
    public LocalDate firstDay(LocalDate date) {
        return switch (period) {
            case DAY -> date;
            case WEEK -> firstDayOfWeek(date);
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(date.getYear(), date.getMonth().firstMonthOfQuarter(), 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /** First day after the window that this date lies in. */
    public LocalDate nextFirstDay(LocalDate date) {
        LocalDate first = firstDay(date);
        return switch (period) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(MONTHS / QUARTERS);
            case YEAR -> first.plusYears(1);
        };
    }

    private LocalDate firstDayOfWeek(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(weekStart));
    }

    @Override
    public String toString() {
        return period.name().toLowerCase(Locale.ROOT);
    }
}
