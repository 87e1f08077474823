package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StreaksByHandTest {

    private static Told onDays(int... days) {
        return Told.life(Arrays.stream(days)
                .mapToObj(day -> "2026-03-%02d A".formatted(day))
                .toArray(String[]::new));
    }

    @Test
    void days_in_a_row_are_found_wherever_they_begin() {
        String seven = "{streak: 7, per: day, grace: 1, each: {on: A}}";

        assertThat(onDays(1, 2, 3, 5, 6, 8, 9, 10, 11, 12).reaches(seven)).containsExactly("@2026-03-12");
        assertThat(onDays(1, 2, 3, 5, 7, 8, 9).reaches(seven)).isEmpty();
        assertThat(onDays(1, 2, 3, 4, 5, 6, 7).reaches(seven)).containsExactly("@2026-03-07");
        assertThat(onDays(1, 2, 3, 4, 5, 6, 8).reaches(seven)).containsExactly("@2026-03-08");
    }

    @Test
    void a_forgiven_day_does_not_count() {
        assertThat(onDays(1, 2, 4).reaches("{streak: 4, per: day, grace: 1, each: {on: A}}"))
                .isEmpty();
        assertThat(onDays(1, 2, 4).reaches("{streak: 3, per: day, grace: 1, each: {on: A}}"))
                .containsExactly("@2026-03-04");
    }

    @Test
    void with_gaps_any_separate_days_will_do() {
        String three = "{streak: 3, per: day, gaps: true, each: {on: A}}";

        assertThat(onDays(1, 9, 9, 27).reaches(three)).containsExactly("@2026-03-27");
        assertThat(onDays(1, 9, 9).reaches(three)).isEmpty();
    }

    @Test
    void each_day_is_judged_whole() {
        Told told = Told.life(
                "2026-03-01T10:00 A v=5",
                "2026-03-02T09:00 A v=5",
                "2026-03-02T10:00 A v=-1",
                "2026-03-02T11:00 A v=1");

        assertThat(told.reaches("{streak: 2, per: day, each: {sum: payload.v, on: A, atLeast: 5}}"))
                .containsExactly("@2026-03-02T11:00");
    }

    @Test
    void the_dates_of_a_traveller_may_run_against_the_clock() {
        Told told = Told.life(
                "2026-03-02T00:00 A zone=Asia/Tokyo",
                "2026-03-02T15:30 A zone=Asia/Tokyo",
                "2026-03-02T18:00 A zone=America/Los_Angeles",
                "2026-03-02T19:00 A zone=UTC");
        Told back = Told.life(
                "2026-03-02T15:30 A zone=Asia/Tokyo", "2026-03-02T18:00 A zone=UTC", "2026-03-04T18:00 A zone=UTC");

        assertThat(told.reaches("{streak: 2, per: day, each: {on: A}}")).containsExactly("@2026-03-02T15:30");
        assertThat(back.reaches("{streak: 3, per: day, each: {on: A}}")).containsExactly("@2026-03-04T18:00");
    }

    @Test
    void weeks_and_months_in_a_row_cross_the_year() {
        Told told = Told.life("2026-12-24 A", "2026-12-31 A", "2027-01-04 A", "2027-02-28 A");

        assertThat(told.reaches("{streak: 3, per: week, each: {on: A}}")).containsExactly("@2027-01-04");
        assertThat(told.reaches("{streak: 3, per: month, each: {on: A}}")).containsExactly("@2027-02-28");
        assertThat(told.reaches("{streak: 2, per: year, each: {on: A}}")).containsExactly("@2027-01-04");
    }

    @Test
    void a_further_run_begins_after_the_date_of_the_last() {
        String again = "{criteria: {streak: 2, per: day, each: {on: A}}, repeat: {every: 1}}";

        assertThat(onDays(1, 2, 2, 3, 4, 5).earns(again)).containsExactly("1@2026-03-02", "2@2026-03-04");
    }

    @Test
    void events_in_a_row_end_at_one_that_does_not_satisfy() {
        String three = "{streak: 3, on: A, where: payload.v >= 50}";

        assertThat(Told.life("2026-03-01 A v=50", "2026-03-02 B", "2026-03-03 A v=60", "2026-03-04 A v=70")
                        .reaches(three))
                .containsExactly("@2026-03-04");
        assertThat(Told.life("2026-03-01 A v=50", "2026-03-02 A v=1", "2026-03-03 A v=60", "2026-03-04 A v=70")
                        .reaches(three))
                .isEmpty();
    }

    @Test
    void at_one_instant_ids_say_which_event_comes_first() {
        String three = "{streak: 3, on: A, where: payload.v >= 50}";

        assertThat(Told.life(
                                "2026-03-01 A v=50",
                                "2026-03-02 A v=50",
                                "2026-03-03 A v=50 id=7f",
                                "2026-03-03 A v=1 id=80")
                        .reaches(three))
                .containsExactly("@2026-03-03");
        assertThat(Told.life(
                                "2026-03-01 A v=50",
                                "2026-03-02 A v=50",
                                "2026-03-03 A v=50 id=80",
                                "2026-03-03 A v=1 id=7f")
                        .reaches(three))
                .isEmpty();
    }

    @Test
    void within_asks_for_the_last_of_the_run() {
        Told told = Told.life("2026-03-01 A", "2026-03-10 A", "2026-03-11 A", "2026-03-12 A");

        assertThat(told.reaches("{streak: 3, on: A, within: P2D}")).containsExactly("@2026-03-12");
        assertThat(told.reaches("{streak: 3, on: A, within: P1D}")).isEmpty();
    }

    @Test
    void events_of_a_run_are_used_once() {
        assertThat(onDays(1, 2, 3, 4, 5, 6, 7).earns("{criteria: {streak: 3, on: A}, repeat: {every: 1}}"))
                .containsExactly("1@2026-03-03", "2@2026-03-06");
    }
}
