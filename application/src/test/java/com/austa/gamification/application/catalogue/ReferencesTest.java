package com.austa.gamification.application.catalogue;

import static com.austa.gamification.application.catalogue.Authoring.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    @Test
    void a_chain_of_references_may_be_long() {
        List<String> chain = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            chain.add(achievement("a" + i, i == 0 ? "{on: '*'}" : "{achievement: a" + (i - 1) + "}"));
        }
        assertThat(faultsOf("achievements: [" + String.join(", ", chain) + "]")).isEmpty();
    }

    @Test
    void a_chain_that_comes_back_to_itself_is_refused_and_named() {
        assertThat(faultsOf("achievements: [%s, %s, %s]"
                        .formatted(
                                achievement("a", "{achievement: b}"),
                                achievement("b", "{all: [{on: '*'}, {achievement: a}]}"),
                                achievement("c", "{achievement: a}"))))
                .singleElement()
                .asString()
                .contains("refers to itself: achievement:a → achievement:b → achievement:a");
    }

    @Test
    void what_a_quest_grants_may_not_be_a_task_of_it() {
        String quest = """
                quests:
                  - {id: q, name: Q, description: Q., journeyType: care, start: manual, order: any,
                     startDate: 2026-01-01T00:00:00Z, endDate: 2027-01-01T00:00:00Z,
                     tasks: [{id: t, name: T, criteria: {achievement: a}}],
                     rewards: [{type: achievement, achievementId: a}]}
                """;
        assertThat(faultsOf("achievements: [%s]\n".formatted(achievement("a", "{on: '*'}")) + quest))
                .singleElement()
                .asString()
                .contains("refers to itself: achievement:a → quest:q → achievement:a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "points: 1, repeat: {every: 1}",
                "points: 1, repeat: {every: 1, max: 1}",
                "tiers: [{name: low, atLeast: 1, points: 1}]"
            })
    void what_a_quest_grants_is_earned_once(String often) {
        String catalogue = """
                achievements:
                  - {id: a, name: N, description: D., journeyType: care, criteria: {on: '*'}, %s}
                quests:
                  - {id: q, name: Q, description: Q., journeyType: care, start: manual, order: any,
                     startDate: 2026-01-01T00:00:00Z, endDate: 2027-01-01T00:00:00Z,
                     tasks: [{id: t, name: T, criteria: {on: '*'}}],
                     rewards: [{type: achievement, achievementId: a}]}
                """.formatted(often);
        assertThat(faultsOf(catalogue))
                .singleElement()
                .asString()
                .startsWith("quest:q, rewards: 'a' has tiers or repeats, but what a quest gives is earned once");
    }

    @Test
    void every_loop_is_told() {
        assertThat(faultsOf("achievements: [%s, %s, %s]"
                        .formatted(
                                achievement("a", "{achievement: a}"),
                                achievement("b", "{achievement: c}"),
                                achievement("c", "{achievement: b}"))))
                .hasSize(2);
    }

    private static String achievement(String id, String criteria) {
        return "{id: %s, name: N, description: D., journeyType: care, points: 1, criteria: %s}".formatted(id, criteria);
    }
}
