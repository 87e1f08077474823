package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestsAndPointsByHandTest {

    private static final String QUEST = """
            {id: q, startDate: '2026-03-01T00:00:00Z', endDate: '2026-04-01T00:00:00Z', start: %s, order: %s,
             tasks: [{criteria: {on: A}}, {criteria: {on: B, atLeast: 2}}],
             rewards: [{type: points, points: 100}, {type: achievement, achievementId: x}, {type: reward, rewardId: r}]}
            """;

    private static String catalogue(String start, String order) {
        return "{achievements: [{criteria: {on: X}}], rewards: [{id: r}], quests: [%s]}"
                .formatted(QUEST.formatted(start, order));
    }

    @Test
    void tasks_in_any_order_are_done_where_the_last_is() {
        Told told = Told.life("2026-02-28 B", "2026-03-01 B", "2026-03-02 B", "2026-03-03 A");

        assertThat(told.judged(catalogue("automatic", "any")))
                .containsEntry("q", List.of("@2026-03-03"))
                .containsEntry("x", List.of("@2026-03-03"))
                .containsEntry("r", List.of("quest:q@2026-03-03"));
        assertThat(Told.life("2026-04-01 A", "2026-03-01 B", "2026-03-02 B").judged(catalogue("automatic", "any")))
                .isEmpty();
    }

    @Test
    void tasks_in_order_begin_behind_the_one_before() {
        assertThat(Told.life("2026-03-01 B", "2026-03-02 A", "2026-03-03 B", "2026-03-04 B")
                        .judged(catalogue("automatic", "sequence")))
                .containsEntry("q", List.of("@2026-03-04"));
        assertThat(Told.life("2026-03-01 B", "2026-03-02 A", "2026-03-03 B").judged(catalogue("automatic", "sequence")))
                .isEmpty();
    }

    @Test
    void a_quest_counts_from_its_start_on() {
        Told told = Told.life("2026-03-04T09:59 A", "2026-03-04T10:00 A", "2026-03-05 B", "2026-03-06 B");

        assertThat(told.judged(catalogue("manual", "any"))).isEmpty();
        assertThat(told.with(Fact.questStarted("q", Told.at("2026-03-04T10:00")))
                        .judged(catalogue("manual", "any")))
                .containsEntry("q", List.of("@2026-03-06"));
        assertThat(told.with(Fact.questStarted("q", Told.at("2026-03-02"))).judged(catalogue("manual", "sequence")))
                .containsEntry("q", List.of("@2026-03-06"));
    }

    @Test
    void an_achievement_that_a_quest_gives_may_be_earned_before() {
        assertThat(Told.life("2026-03-01 A", "2026-03-01 X", "2026-03-02 B", "2026-03-03 B")
                        .judged(catalogue("automatic", "any")))
                .containsEntry("x", List.of("@2026-03-01"));
    }

    @Test
    void a_cap_is_filled_by_place_and_penalties_stay_outside() {
        String rule = "pointRules: [{on: A, points: payload.v, cap: {points: 30, per: day}}]";

        assertThat(Told.life("2026-03-01T02:00 A v=20", "2026-03-01T03:00 A v=25", "2026-03-01T01:00 A v=15")
                        .judged(rule))
                .containsEntry("x", List.of("15@2026-03-01T01:00", "15@2026-03-01T02:00"));
        assertThat(Told.life(
                                "2026-03-01T02:00 A v=20",
                                "2026-03-01T03:00 A v=-5",
                                "2026-03-01T04:00 A v=25",
                                "2026-03-02 A v=1")
                        .judged(rule))
                .containsEntry(
                        "x",
                        List.of("20@2026-03-01T02:00", "-5@2026-03-01T03:00", "10@2026-03-01T04:00", "1@2026-03-02"));
    }

    @Test
    void points_are_cut_to_whole_ones_for_each_event() {
        assertThat(Told.life("2026-03-01 A v=25", "2026-03-02 A v=25", "2026-03-03 A v=9", "2026-03-04 A")
                        .judged("pointRules: [{on: A, points: payload.v / 10}]"))
                .containsEntry("x", List.of("2@2026-03-01", "2@2026-03-02"));
    }
}
