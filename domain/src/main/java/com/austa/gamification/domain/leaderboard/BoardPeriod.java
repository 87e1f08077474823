package com.austa.gamification.domain.leaderboard;

import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Over which stretch a board ranks: cut in UTC, for boards compare people. */
public enum BoardPeriod {
    ALL_TIME("all-time", Optional.empty()),
    DAILY("daily", Optional.of(Period.DAY)),
    WEEKLY("weekly", Optional.of(Period.WEEK)),
    MONTHLY("monthly", Optional.of(Period.MONTH));

    private final String label;
    private final Optional<Calendar> calendar;

    BoardPeriod(String label, Optional<Period> period) {
        this.label = label;
        this.calendar = period.map(Calendar::of);
    }

    /** As callers name it. */
    public String label() {
        return label;
    }

    public static Optional<BoardPeriod> ofLabel(String label) {
        for (BoardPeriod period : values()) {
            if (period.label.equals(label)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** Name of the period that this date lies in: {@code all-time}, {@code 2026-11-22}, {@code 2026-W47}, {@code 2026-11}. */
    public String nameOf(LocalDate date) {
        return calendar.map(windows -> windows.nameOf(date)).orElse(label);
    }

    /** First instant of the period that this date lies in; empty for all time. */
    public Optional<Instant> from(LocalDate date) {
        return calendar.map(
                windows -> windows.firstDay(date).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** First instant after it; empty for all time. */
    public Optional<Instant> until(LocalDate date) {
        return calendar.map(windows ->
                windows.nextFirstDay(date).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
