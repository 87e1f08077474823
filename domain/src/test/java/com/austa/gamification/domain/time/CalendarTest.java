package com.austa.gamification.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarTest {

    @ParameterizedTest
    @CsvSource({
        "DAY,     2024-02-29, 2024-02-29",
        "WEEK,    2026-11-22, 2026-W47",
        "WEEK,    2021-01-03, 2020-W53",
        "WEEK,    2021-01-04, 2021-W01",
        "WEEK,    2024-12-30, 2025-W01",
        "WEEK,    2027-01-01, 2026-W53",
        "MONTH,   2026-11-30, 2026-11",
        "QUARTER, 2026-03-31, 2026-Q1",
        "QUARTER, 2026-04-01, 2026-Q2",
        "YEAR,    2026-12-31, 2026",
    })
    void windows_have_their_iso_names(Period period, LocalDate date, String name) {
        assertThat(Calendar.of(period).nameOf(date)).isEqualTo(name);
    }

    @Test
    void a_week_may_begin_on_another_day() {
        Calendar sundays = new Calendar(Period.WEEK, DayOfWeek.SUNDAY);
        LocalDate saturday = LocalDate.of(2026, 11, 21);

        assertThat(sundays.numberOf(saturday.plusDays(1))).isEqualTo(sundays.numberOf(saturday) + 1);
        assertThat(Calendar.of(Period.WEEK).numberOf(saturday.plusDays(1)))
                .isEqualTo(Calendar.of(Period.WEEK).numberOf(saturday));
    }

    @ParameterizedTest
    @EnumSource(Period.class)
    void neighbouring_windows_differ_by_one_and_meet_without_a_gap(Period period) {
        Calendar calendar = Calendar.of(period);
        for (LocalDate date = LocalDate.of(2019, 12, 1); date.getYear() < 2029; date = date.plusDays(1)) {
            LocalDate next = calendar.nextFirstDay(date);
            assertThat(calendar.numberOf(next)).isEqualTo(calendar.numberOf(date) + 1);
            assertThat(calendar.numberOf(next.minusDays(1))).isEqualTo(calendar.numberOf(date));
            assertThat(calendar.firstDay(next)).isEqualTo(next);
            assertThat(calendar.nameOf(calendar.firstDay(date))).isEqualTo(calendar.nameOf(date));
        }
    }
}
