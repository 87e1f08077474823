package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarByHandTest {

    @ParameterizedTest
    @CsvSource({
        "day, monday, 2028-02-29, 2028-02-29, 2028-02-29, 2028-03-01",
        "week, monday, 2027-01-03, 2026-W53, 2026-12-28, 2027-01-04",
        "week, monday, 2024-12-30, 2025-W01, 2024-12-30, 2025-01-06",
        "week, monday, 2023-01-01, 2022-W52, 2022-12-26, 2023-01-02",
        "week, sunday, 2027-01-03, 2027-W01, 2027-01-03, 2027-01-10",
        "week, sunday, 2026-01-03, 2025-W53, 2025-12-28, 2026-01-04",
        "week, saturday, 2026-03-07, 2026-W10, 2026-03-07, 2026-03-14",
        "month, monday, 2028-02-29, 2028-02, 2028-02-01, 2028-03-01",
        "quarter, monday, 2026-12-31, 2026-Q4, 2026-10-01, 2027-01-01",
        "quarter, monday, 2026-04-01, 2026-Q2, 2026-04-01, 2026-07-01",
        "year, monday, 2026-12-31, 2026, 2026-01-01, 2027-01-01",
    })
    void a_window_has_a_first_date_a_key_and_a_next(
            String per, String weekStart, LocalDate date, String key, LocalDate first, LocalDate next) {
        Windows windows = new Windows(Told.yaml("{per: %s, weekStart: %s}".formatted(per, weekStart)));

        assertThat(windows.first(date)).isEqualTo(first);
        assertThat(windows.key(date)).isEqualTo(key);
        assertThat(windows.next(date)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T23:59:59.999999, UTC, 2026-03-01",
        "2026-03-01T23:59:59.9999999, UTC, 2026-03-01",
        "2026-03-02T00:00:00, UTC, 2026-03-02",
        "2026-03-01T15:00:00, Asia/Tokyo, 2026-03-02",
        "2026-03-29T22:59:59, Europe/Berlin, 2026-03-30",
        "2026-03-28T22:59:59, Europe/Berlin, 2026-03-28",
        "2026-10-25T22:59:59, Europe/Berlin, 2026-10-25",
        "2026-11-02T04:59:59, America/New_York, 2026-11-01",
        "2026-11-01T03:59:59, America/New_York, 2026-10-31",
        "2026-10-03T13:59:59, Australia/Lord_Howe, 2026-10-04",
        "2026-04-05T13:29:59, Australia/Lord_Howe, 2026-04-05",
        "2026-03-01T23:00:00, +09:00, 2026-03-01",
        "2026-03-01T23:00:00, Mars/Olympus, 2026-03-01",
    })
    void a_local_date_is_that_of_a_named_zone_and_of_utc_without_one(String at, String zone, LocalDate date) {
        String line = """
                {"id": "0", "userId": "u", "type": "A", "timestamp": "%sZ", "metadata": {"timeZone": "%s"}}
                """.formatted(at, zone);

        assertThat(Event.read(line).date()).isEqualTo(date);
    }

    @Test
    void a_day_is_one_day_however_many_hours_it_has() {
        String zone = " zone=America/New_York";
        Told spring = Told.life("2026-03-08T05:00 A" + zone, "2026-03-09T03:59 A" + zone, "2026-03-09T04:00 A" + zone);
        Told autumn = Told.life("2026-11-01T04:00 A" + zone, "2026-11-02T04:59 A" + zone, "2026-11-02T05:00 A" + zone);

        assertThat(spring.earns("{criteria: {on: A, per: day, atLeast: 2}, repeat: {per: window}}"))
                .containsExactly("2026-03-08@2026-03-09T03:59");
        assertThat(autumn.earns("{criteria: {on: A, per: day, atLeast: 2}, repeat: {per: window}}"))
                .containsExactly("2026-11-01@2026-11-02T04:59");
    }
}
