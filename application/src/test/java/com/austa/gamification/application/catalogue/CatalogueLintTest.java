package com.austa.gamification.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.catalogue.PublishCatalogue.Reach;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.Warning;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the rest of the catalogue, or the closing of the books, tells of a definition. */
class CatalogueLintTest {

    private static final String STEPS = "criteria: {on: health.metric.recorded}";
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    private Optional<Instant> closedBefore = Optional.empty();
    private final InMemoryDefinitions definitions = new InMemoryDefinitions(() -> closedBefore);
    private final PublishCatalogue publish = new PublishCatalogue(definitions, Events.BUILT_IN, () -> NOW);

    /** Two things that are earned once, one in three tiers, one five times, one without end, and two quests. */
    private static final String OTHERS = "achievements:\n"
            + achievement("one", "points: 1, " + STEPS)
            + achievement("two", "points: 1, " + STEPS)
            + achievement(
                    "tiers",
                    STEPS + ", tiers: [{name: a, atLeast: 1, points: 1}, {name: b, atLeast: 2, points: 1},"
                            + " {name: c, atLeast: 3, points: 1}]")
            + achievement("five", "points: 1, " + STEPS + ", repeat: {every: 1, max: 5}")
            + achievement(
                    "endless",
                    "points: 1, repeat: {per: window}, criteria: {on: health.metric.recorded, per: day, atLeast: 1}")
            + achievement("kept", "points: 1, onLateEvidence: keep, " + STEPS);

    private static final String QUESTS = "quests:\n" + quest("q1") + quest("q2");

    private static String achievement(String id, String rest) {
        return "- {id: %s, name: N, description: D., journeyType: health, %s}\n".formatted(id, rest);
    }

    private static String quest(String id) {
        return """
                - {id: %s, name: N, description: D., journeyType: health, start: automatic, order: any, rewards: [],
                   startDate: '2026-01-01T00:00:00Z', endDate: '2026-02-01T00:00:00Z',
                   tasks: [{id: t, name: T, criteria: {on: health.metric.recorded}}]}
                """.formatted(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "where: \"payload.achievementId == 'one'\", atLeast: 2                 ; 1",
                "where: \"payload.achievementId == 'one'\", atLeast: 1                 ;",
                "where: \"payload.achievementId in ['one', 'two']\", atLeast: 3        ; 2",
                "where: \"payload.achievementId in ['one', 'two']\", atLeast: 2        ;",
                "where: \"payload.achievementId == 'tiers'\", atLeast: 4               ; 3",
                "where: \"payload.achievementId == 'five'\", atLeast: 6                ; 5",
                "where: \"payload.achievementId == 'endless'\", atLeast: 1000          ;",
                "where: \"payload.achievementId == 'kept'\", atLeast: 2                ;",
                "where: \"payload.achievementId == 'two-typed-wrong'\", atLeast: 1     ; 0",
                "where: \"payload.achievementId == 'it'\", atLeast: 1                  ; 0",
                "where: \"payload.achievementId != 'one'\", atLeast: 1000              ;",
                "where: \"payload.achievementId == 'one' && payload.points > 0\", atLeast: 2 ; 1",
                "where: \"payload.achievementId == 'one' || payload.points > 0\", atLeast: 2 ;",
                "per: day, where: \"payload.achievementId == 'one'\", atLeast: 2       ; 1",
                "atLeast: 1000                                                         ;",
            })
    void more_awards_than_there_can_ever_be_are_warned_of(String rest, Integer most) {
        warnsOf(most, counting("{on: gamification.achievement.unlocked, " + rest + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{on: gamification.quest.completed, atLeast: 3}                                      ; 2",
                "{on: gamification.quest.completed, atLeast: 2}                                      ;",
                "{on: gamification.quest.completed, where: \"payload.questId == 'q1'\", atLeast: 2}  ; 1",
                "{on: gamification.level.changed, atLeast: 1000}                                     ;",
                "{on: [gamification.quest.completed, health.metric.recorded], atLeast: 3}            ;",
                "{on: '*', atLeast: 3}                                                               ;",
                "{on: [gamification.quest.completed, gamification.achievement.unlocked],"
                        + " where: \"payload.questId == 'q1'\", atLeast: 2}                          ; 1",
                "{streak: 2, on: gamification.quest.completed, where: \"payload.questId == 'q1'\"}   ; 1",
                "{all: [{on: health.metric.recorded}, {on: gamification.quest.completed, atLeast: 3}]} ; 2",
                "{distinct: payload.achievementId, on: gamification.achievement.unlocked, atLeast: 7}  ; 6",
                "{distinct: payload.achievementId, on: gamification.achievement.unlocked, atLeast: 6}  ;",
                "{distinct: payload.occurrence, on: gamification.achievement.unlocked, atLeast: 100}   ;",
            })
    void so_it_is_of_quests_and_of_whatever_counts(String criteria, Integer most) {
        warnsOf(most, counting(criteria));
    }

    @Test
    void each_tier_is_looked_at() {
        assertThat(warnings(achievement(
                        "it",
                        "criteria: {on: gamification.quest.completed}, tiers: [{name: low, atLeast: 2, points: 1},"
                                + " {name: high, atLeast: 3, points: 1}]")))
                .containsExactly("tier 'high' can never be reached: of what it counts there can be 2 at most");
    }

    private static String counting(String criteria) {
        return achievement("it", "points: 1, criteria: " + criteria);
    }

    private void warnsOf(Integer most, String achievement) {
        List<String> warnings = warnings(achievement);
        if (most == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings)
                    .singleElement()
                    .asString()
                    .endsWith("can never be reached: of what it counts there can be %d at most".formatted(most));
        }
    }

    /** Of the achievement 'it' among the others. */
    private List<String> warnings(String achievement) {
        return publish.publish(Authoring.file(OTHERS + achievement + QUESTS)).warnings().stream()
                .filter(warning -> warning.about().slug().equals("it"))
                .map(Warning::message)
                .toList();
    }

    @Test
    void a_window_that_ends_before_its_revision_begins_to_judge_is_warned_of() {
        CatalogueFile file = Authoring.file("quests:\n" + quest("q1"));
        assertThat(publish.publish(file).warnings()).isEmpty();
        closedBefore = Optional.of(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(publish.publish(file).warnings())
                .as("it has judged its window")
                .isEmpty();
        assertThat(publish.publish(Authoring.file("quests:\n" + quest("q2"))).warnings())
                .singleElement()
                .asString()
                .contains("quest:q2: nothing can count for it: it ends at 2026-02-01T00:00:00Z")
                .contains("stamped from 2026-02-01T00:00:00Z on");
        closedBefore = Optional.of(Instant.parse("2026-01-31T23:59:59Z"));
        assertThat(publish.publish(Authoring.file("quests:\n" + quest("q3"))).warnings())
                .as("one second is left")
                .isEmpty();
    }

    @Test
    void so_it_is_of_achievements_and_point_rules_that_begin_at_their_publication() {
        String ends = ", endsAt: '2026-03-20T12:00:00Z', ";
        CatalogueFile file = Authoring.file("achievements:\n" + achievement("it", "points: 1" + ends + STEPS)
                + "pointRules:\n- {id: r, name: N, journeyType: health, points: 1, on: health.metric.recorded"
                + ends + "cap: {points: 1, per: day}}\n");
        assertThat(publish.publish(file, Reach.FROM_NOW_ON).warnings())
                .extracting(warning -> warning.about().toString())
                .containsExactly("achievement:it", "point-rule:r");
        publish.retire(DefinitionId.achievement("it"));
        assertThat(CatalogueLint.lint(Authoring.load(definitions).catalogue()))
                .as("what is retired is meant to give nothing")
                .extracting(warning -> warning.about().toString())
                .containsExactly("point-rule:r");
    }
}
