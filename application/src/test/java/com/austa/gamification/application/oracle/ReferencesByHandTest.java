package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesByHandTest {

    @Test
    void a_combination_stands_where_its_last_needed_part_does() {
        Told told = Told.life("2026-03-01 A", "2026-03-02 B", "2026-03-03 C");

        assertThat(told.reaches("{all: [{on: A}, {on: C}]}")).containsExactly("@2026-03-03");
        assertThat(told.reaches("{any: [{on: B}, {on: C}, {on: D}]}")).containsExactly("@2026-03-02");
        assertThat(told.reaches("{atLeast: 2, of: [{on: C}, {any: [{on: D}, {on: B}]}, {on: D}]}"))
                .containsExactly("@2026-03-03");
        assertThat(told.reaches("{all: [{on: A}, {on: D}]}")).isEmpty();
    }

    @Test
    void unless_blocks_at_its_place_and_after_it() {
        Told told = Told.life("2026-03-01 A id=1", "2026-03-01 B id=2", "2026-03-02 C");

        assertThat(told.reaches("{all: [{on: A}], unless: {on: B}}")).containsExactly("@2026-03-01");
        assertThat(told.reaches("{all: [{on: B}], unless: {on: A}}")).isEmpty();
        assertThat(told.reaches("{all: [{on: A}], unless: {on: A}}")).isEmpty();
    }

    @Test
    void points_reached_stand_for_what_they_give_in_the_same_place() {
        String catalogue = """
                achievements:
                - {id: p, points: 50, criteria: {points: 100}}
                - {id: r, points: 50, criteria: {points: 150}}
                - {id: level, points: 0, criteria: {level: 3}}
                pointRules:
                - {id: rule, on: A, points: payload.v}
                """;

        assertThat(Told.life("2026-03-01 A v=60", "2026-03-02 A v=40", "2026-03-03 A v=100")
                        .judged(catalogue))
                .isEqualTo(Map.of(
                        "p", List.of("@2026-03-02"),
                        "r", List.of("@2026-03-02"),
                        "level", List.of("@2026-03-03"),
                        "rule", List.of("60@2026-03-01", "40@2026-03-02", "100@2026-03-03")));
        assertThat(Told.life("2026-03-01 A v=60").judged(catalogue)).containsOnlyKeys("rule");
    }

    @Test
    void a_penalty_does_not_undo_points_once_reached() {
        String catalogue = """
                achievements: [{criteria: {points: 100}}]
                pointRules: [{id: rule, on: A, points: payload.v}]
                """;

        assertThat(Told.life("2026-03-01 A v=100", "2026-03-02 A v=-50").judged(catalogue))
                .containsEntry("x", List.of("@2026-03-01"));
        assertThat(Told.life("2026-03-01 A v=-1", "2026-03-02 A v=100").judged(catalogue))
                .doesNotContainKey("x");
        assertThat(Told.life("2026-03-01 A v=-1", "2026-03-02 A v=100")
                        .with(Fact.pointsAdjusted("health", 1, Told.at("2026-03-03")))
                        .judged(catalogue))
                .containsEntry("x", List.of("@2026-03-03"));
    }

    @Test
    void outcomes_are_counted_and_a_count_of_them_may_be_one_of_them() {
        String catalogue = """
                achievements:
                - {id: a, criteria: {on: A}}
                - {id: b, criteria: {on: B}}
                - {id: two, criteria: {on: gamification.achievement.unlocked, atLeast: 2}}
                - {id: three, criteria: {on: gamification.achievement.unlocked, atLeast: 3}}
                """;

        assertThat(Told.life("2026-03-01 A", "2026-03-02 B").judged(catalogue))
                .containsEntry("two", List.of("@2026-03-02"))
                .containsEntry("three", List.of("@2026-03-02"));
        assertThat(Told.life("2026-03-01 A").judged(catalogue)).containsOnlyKeys("a");
    }

    @Test
    void several_levels_in_one_place_are_one_change() {
        String catalogue = """
                achievements:
                - {id: one, criteria: {on: gamification.level.changed}}
                - {id: two, criteria: {on: gamification.level.changed, atLeast: 2}}
                pointRules: [{id: rule, on: A, points: payload.v}]
                """;

        assertThat(Told.life("2026-03-01 A v=600", "2026-03-02 A v=1").judged(catalogue))
                .containsKey("one")
                .doesNotContainKey("two");
    }

    @Test
    void a_reference_is_a_state_that_is_seen_from_the_definitions_beginning_on() {
        String catalogue = """
                achievements:
                - {id: a, criteria: {on: A}}
                - {criteria: {achievement: a}, startsAt: '2026-03-05T00:00:00Z', endsAt: '2026-03-09T00:00:00Z'}
                """;

        assertThat(Told.life("2026-03-01 A", "2026-03-06 B").judged(catalogue))
                .containsEntry("x", List.of("@2026-03-05"));
        assertThat(Told.life("2026-03-01 A").judged(catalogue)).doesNotContainKey("x");
        assertThat(Told.life("2026-03-09 A").judged(catalogue)).doesNotContainKey("x");
    }
}
