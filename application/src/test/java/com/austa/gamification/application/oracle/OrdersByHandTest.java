package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrdersByHandTest {

    private static final String A_THEN_B = "{sequence: [{on: A}, {on: B}], within: P7D}";
    private static final String NO_A_AFTER_B = "{quiet: P7D, on: A, after: {on: B}}";

    @Test
    void some_chain_fits_though_the_first_does_not() {
        assertThat(Told.life("2026-03-01 A", "2026-03-07 A", "2026-03-09 B").reaches(A_THEN_B))
                .containsExactly("@2026-03-09");
        assertThat(Told.life("2026-03-01 A", "2026-03-09 B").reaches(A_THEN_B)).isEmpty();
        assertThat(Told.life("2026-03-01 A", "2026-03-08 B").reaches(A_THEN_B)).containsExactly("@2026-03-08");
    }

    @Test
    void one_instant_is_no_order() {
        assertThat(Told.life("2026-03-01 A id=1", "2026-03-01 B id=2").reaches(A_THEN_B))
                .isEmpty();
        assertThat(Told.life("2026-03-01 A", "2026-03-02 A").reaches("{sequence: [{on: A}, {on: A}]}"))
                .containsExactly("@2026-03-02");
    }

    @Test
    void every_step_has_the_same_subject() {
        Told told = Told.life("2026-03-01 A s=1", "2026-03-02 A s=2", "2026-03-03 B s=3", "2026-03-04 B s=1");

        assertThat(told.reaches("{sequence: [{on: A}, {on: B}], by: payload.s}"))
                .containsExactly("@2026-03-04");
        assertThat(Told.life("2026-03-01 A", "2026-03-02 B").reaches("{sequence: [{on: A}, {on: B}], by: payload.s}"))
                .isEmpty();
    }

    @Test
    void a_further_chain_begins_after_the_last() {
        Told told = Told.life("2026-03-01 A", "2026-03-02 B", "2026-03-03 B", "2026-03-04 A", "2026-03-05 B");

        assertThat(told.earns("{criteria: %s, repeat: {every: 1}}".formatted(A_THEN_B)))
                .containsExactly("1@2026-03-02", "2@2026-03-05");
    }

    @Test
    void silence_falls_due_at_its_end_and_is_known_behind_it() {
        assertThat(Told.life("2026-03-01 B", "2026-03-30 C").reaches(NO_A_AFTER_B))
                .containsExactly("@2026-03-08");
        assertThat(Told.life("2026-03-01 B", "2026-03-08 C").reaches(NO_A_AFTER_B))
                .isEmpty();
        assertThat(Told.life("2026-03-01 B", "2026-03-06 A", "2026-03-30 C").reaches(NO_A_AFTER_B))
                .isEmpty();
    }

    @Test
    void silence_begins_behind_its_instant_and_is_broken_at_its_end() {
        assertThat(Told.life("2026-03-01 B", "2026-03-01 A", "2026-03-30 C").reaches(NO_A_AFTER_B))
                .containsExactly("@2026-03-08");
        assertThat(Told.life("2026-03-01 B", "2026-03-08 A", "2026-03-30 C").reaches(NO_A_AFTER_B))
                .isEmpty();
    }

    @Test
    void a_further_silence_begins_after_the_end_of_the_last() {
        Told told = Told.life("2026-03-01 B", "2026-03-02 B", "2026-03-09 B", "2026-03-30 C");

        assertThat(told.earns("{criteria: %s, repeat: {every: 1}}".formatted(NO_A_AFTER_B)))
                .containsExactly("1@2026-03-08", "2@2026-03-16");
    }

    @Test
    void silence_that_ends_with_the_definition_is_none() {
        Told told = Told.life("2026-03-01 B", "2026-03-30 C");

        assertThat(told.earns("{criteria: %s, endsAt: '2026-03-08T00:00:00Z'}".formatted(NO_A_AFTER_B)))
                .isEmpty();
        assertThat(told.earns("{criteria: %s, endsAt: '2026-03-08T00:00:01Z'}".formatted(NO_A_AFTER_B)))
                .hasSize(1);
    }
}
