package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TalliesByHandTest {

    @Test
    void a_count_stands_at_the_event_that_makes_up_the_number() {
        Told told = Told.life("2026-03-03 A", "2026-03-01 A", "2026-03-02 B", "2026-03-04 A");

        assertThat(told.reaches("{on: A, atLeast: 2}")).containsExactly("@2026-03-03");
        assertThat(told.reaches("{on: [A, B], atLeast: 2}")).containsExactly("@2026-03-02");
        assertThat(told.reaches("{on: '*', atLeast: 4}")).containsExactly("@2026-03-04");
        assertThat(told.reaches("{on: A, atLeast: 4}")).isEmpty();
    }

    @Test
    void a_correction_takes_back_what_rested_on_it_and_more_brings_it_again() {
        String day = "{sum: payload.v, on: A, per: day, atLeast: 5000}";

        assertThat(Told.life("2026-03-01T08:00 A v=4000", "2026-03-01T09:00 A v=2000", "2026-03-01T11:00 A v=-1500")
                        .reaches(day))
                .isEmpty();
        assertThat(Told.life(
                                "2026-03-01T08:00 A v=4000",
                                "2026-03-01T09:00 A v=2000",
                                "2026-03-01T11:00 A v=-1500",
                                "2026-03-01T12:00 A v=800")
                        .reaches(day))
                .containsExactly("@2026-03-01T12:00");
    }

    @Test
    void each_measure_is_judged_on_the_whole_window() {
        Told told = Told.life("2026-03-01 A v=4", "2026-03-02 A v=1", "2026-03-03 A v=7", "2026-03-04 A v=4.0");

        assertThat(told.reaches("{max: payload.v, on: A, atLeast: 5}")).containsExactly("@2026-03-03");
        assertThat(told.reaches("{min: payload.v, on: A, atMost: 1}")).containsExactly("@2026-03-02");
        assertThat(told.reaches("{min: payload.v, on: A, atLeast: 2}")).isEmpty();
        assertThat(told.reaches("{average: payload.v, on: A, atLeast: 4}")).containsExactly("@2026-03-03");
        assertThat(told.reaches("{latest: payload.v, on: A, atLeast: 4}")).containsExactly("@2026-03-03");
        assertThat(told.reaches("{latest: payload.v, on: A, atMost: 4}")).containsExactly("@2026-03-04");
        assertThat(told.reaches("{distinct: payload.v, on: A, atLeast: 3}")).containsExactly("@2026-03-03");
        assertThat(told.reaches("{distinct: payload.v, on: A, atLeast: 4}")).isEmpty();
    }

    @Test
    void what_has_no_value_does_not_count() {
        Told told = Told.life("2026-03-01 A", "2026-03-02 A v=text", "2026-03-03 A v=3");

        assertThat(told.reaches("{min: payload.v, on: A, atMost: 9}")).containsExactly("@2026-03-03");
        assertThat(told.reaches("{distinct: payload.v, on: A, atLeast: 2}")).containsExactly("@2026-03-03");
    }

    @Test
    void a_sliding_span_is_closed_at_both_ends() {
        String three = "{on: A, within: P7D, atLeast: 3}";

        assertThat(Told.life("2026-03-01 A", "2026-03-02 A", "2026-03-08 A").reaches(three))
                .containsExactly("@2026-03-08");
        assertThat(Told.life("2026-03-01 A", "2026-03-02 A", "2026-03-08T00:00:00.000001 A", "2026-03-09 A")
                        .reaches(three))
                .containsExactly("@2026-03-09");
    }

    @Test
    void a_span_is_judged_at_each_event_and_the_first_time_counts() {
        String sum = "{sum: payload.v, on: A, within: P1D, atLeast: 5}";

        assertThat(Told.life("2026-03-01 A v=5", "2026-03-02 A v=-4").reaches(sum))
                .containsExactly("@2026-03-01");
        assertThat(Told.life("2026-03-01 A v=3 id=80", "2026-03-01 A v=3 id=7f").reaches(sum))
                .containsExactly("@2026-03-01");
    }

    @Test
    void each_subject_has_a_tally_of_its_own_or_counts_once() {
        Told told = Told.life(
                "2026-03-01 A s=1", "2026-03-02 A s=2", "2026-03-03 A s=1.0", "2026-03-04 A", "2026-03-05 A s=2");

        assertThat(told.reaches("{on: A, by: payload.s, atLeast: 2}")).containsExactly("@2026-03-03");
        assertThat(told.reaches("{on: A, oncePer: payload.s, atLeast: 2}")).containsExactly("@2026-03-02");
        assertThat(told.reaches("{on: A, oncePer: payload.s, atLeast: 3}")).isEmpty();
    }

    @Test
    void a_subject_counts_at_its_earliest_event_across_windows() {
        Told told = Told.life("2026-03-01 A s=1 v=40", "2026-03-02 A s=1 v=60", "2026-03-02 A s=2 v=1");

        assertThat(told.reaches("{sum: payload.v, on: A, oncePer: payload.s, per: day, atLeast: 50}"))
                .isEmpty();
    }

    @Test
    void ids_break_ties_as_unsigned_bytes() {
        Told told = Told.life("2026-03-01 A v=1 id=80", "2026-03-01 A v=2 id=7f");

        assertThat(told.reaches("{latest: payload.v, on: A, atLeast: 2}")).isEmpty();
        assertThat(told.reaches("{latest: payload.v, on: A, atMost: 1}")).hasSize(1);
    }
}
