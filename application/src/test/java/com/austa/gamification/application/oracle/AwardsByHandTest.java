package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AwardsByHandTest {

    private static final String TIERS =
            "tiers: [{name: low, atLeast: 2, points: 1}, {name: high, atLeast: 4, points: 1}]";
    private static final Told SEVEN = Told.life(
            "2026-03-01 A",
            "2026-03-02 A",
            "2026-03-03 A",
            "2026-03-04 A",
            "2026-03-05 A",
            "2026-03-06 A",
            "2026-03-07 A");

    @Test
    void each_tier_is_awarded_and_after_the_top_they_begin_anew() {
        assertThat(SEVEN.earns("{criteria: {on: A}, %s}".formatted(TIERS)))
                .containsExactly("low@2026-03-02", "high@2026-03-04");
        assertThat(SEVEN.earns("{criteria: {on: A}, %s, repeat: {every: 1}}".formatted(TIERS)))
                .containsExactly("low:1@2026-03-02", "high:1@2026-03-04", "low:2@2026-03-06");
        assertThat(SEVEN.earns("{criteria: {streak: 4, on: A}, %s, repeat: {every: 1}}".formatted(TIERS)))
                .containsExactly("low:1@2026-03-02", "high:1@2026-03-04", "low:2@2026-03-06");
        assertThat(SEVEN.earns(
                        "{criteria: {streak: 4, per: day, each: {on: A}}, %s, repeat: {every: 1}}".formatted(TIERS)))
                .containsExactly("low:1@2026-03-02", "high:1@2026-03-04", "low:2@2026-03-06");
    }

    @Test
    void every_n_counts_on_from_the_first_target() {
        assertThat(SEVEN.earns("{criteria: {on: A, atLeast: 2}, repeat: {every: 3}}"))
                .containsExactly("1@2026-03-02", "2@2026-03-05");
        assertThat(Told.life("2026-03-01 A v=25")
                        .earns("{criteria: {sum: payload.v, on: A, atLeast: 10}, repeat: {every: 5}}"))
                .containsExactly("1@2026-03-01", "2@2026-03-01", "3@2026-03-01", "4@2026-03-01");
    }

    @Test
    void a_further_span_uses_events_behind_the_last() {
        assertThat(SEVEN.earns("{criteria: {on: A, within: P7D, atLeast: 3}, repeat: {every: 1}}"))
                .containsExactly("1@2026-03-03", "2@2026-03-06");
    }

    @Test
    void each_window_counts_for_itself() {
        Told weeks = Told.life(
                "2026-03-02 A", "2026-03-08 A", "2026-03-09 A", "2026-03-16 A", "2026-03-17 A", "2026-03-18 A");

        assertThat(weeks.earns("{criteria: {on: A, per: week, atLeast: 2}}")).containsExactly("@2026-03-08");
        assertThat(weeks.earns("{criteria: {on: A, per: week, atLeast: 2}, repeat: {per: window}}"))
                .containsExactly("2026-W10@2026-03-08", "2026-W12@2026-03-17");
        assertThat(weeks.earns("{criteria: {on: A, per: week, atLeast: 1}, repeat: {every: 2}}"))
                .containsExactly(
                        "2026-W10:1@2026-03-02",
                        "2026-W11:1@2026-03-09",
                        "2026-W12:1@2026-03-16",
                        "2026-W12:2@2026-03-18");
        assertThat(
                        weeks.earns(
                                "{criteria: {on: A, per: week}, repeat: {per: window}, tiers: [{name: a, atLeast: 2, points: 1}, {name: b, atLeast: 3, points: 1}]}"))
                .containsExactly("2026-W10:a@2026-03-08", "2026-W12:a@2026-03-17", "2026-W12:b@2026-03-18");
    }

    @Test
    void the_first_ones_stand_whatever_comes_late() {
        Told weeks = Told.life("2026-03-09 A", "2026-03-16 A", "2026-03-23 A", "2026-03-02 A");

        assertThat(weeks.earns("{criteria: {on: A, per: week}, repeat: {per: window, max: 3}}"))
                .containsExactly("2026-W10@2026-03-02", "2026-W11@2026-03-09", "2026-W12@2026-03-16");
    }

    @Test
    void a_cooldown_is_walked_from_the_first() {
        Told told = Told.life("2026-03-01T00:50 A", "2026-03-01T00:00 A", "2026-03-01T01:40 A", "2026-03-01T02:40 A");

        assertThat(told.earns("{criteria: {on: A}, repeat: {every: 1, cooldown: PT60M}}"))
                .containsExactly("1@2026-03-01", "2@2026-03-01T01:40", "3@2026-03-01T02:40");
    }

    @Test
    void only_what_lies_in_its_life_counts() {
        String life = "startsAt: '2026-03-02T00:00:00Z', endsAt: '2026-03-05T00:00:00Z'";

        assertThat(SEVEN.earns("{criteria: {on: A, atLeast: 3}, %s}".formatted(life)))
                .containsExactly("@2026-03-04");
        assertThat(SEVEN.earns("{criteria: {on: A, atLeast: 4}, %s}".formatted(life)))
                .isEmpty();
    }

    @Test
    void an_award_waits_for_what_it_requires() {
        String catalogue = """
                achievements:
                - {id: five, criteria: {on: A, atLeast: 5}, requires: [x], endsAt: '2026-03-%sT00:00:00Z'}
                - {id: x, criteria: {on: X}}
                """;
        Told told = Told.life(
                "2026-03-01 A", "2026-03-01 A", "2026-03-02 A", "2026-03-02 A", "2026-03-03 A", "2026-03-09 X");

        assertThat(told.judged(catalogue.formatted("10"))).containsEntry("five", List.of("@2026-03-09"));
        assertThat(told.judged(catalogue.formatted("09"))).doesNotContainKey("five");
    }
}
