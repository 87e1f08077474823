package com.austa.gamification.domain.rules;

import static com.austa.gamification.domain.Story.A;
import static com.austa.gamification.domain.Story.B;
import static com.austa.gamification.domain.Story.HEALTH;
import static com.austa.gamification.domain.Story.VALUE;
import static com.austa.gamification.domain.Story.a;
import static com.austa.gamification.domain.Story.achievement;
import static com.austa.gamification.domain.Story.b;
import static com.austa.gamification.domain.Story.catalogue;
import static com.austa.gamification.domain.Story.earned;
import static com.austa.gamification.domain.Story.event;
import static com.austa.gamification.domain.Story.of;
import static com.austa.gamification.domain.Story.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.condition.Compare;
import com.austa.gamification.domain.condition.Comparison;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.criterion.Cap;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.Reference;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestReward;
import com.austa.gamification.domain.quest.QuestTask;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Life;
import com.austa.gamification.domain.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static Achievement named(String slug, Criterion criterion, DefinitionId... requires) {
        return new Achievement(
                DefinitionId.achievement(slug),
                slug,
                "",
                HEALTH,
                5,
                criterion,
                List.of(),
                Repeat.ONCE,
                List.of(requires),
                Life.ALWAYS,
                false,
                Optional.empty());
    }

    private static List<String> bySlug(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(one -> one.key().definition().slug() + "@" + one.place().instant())
                .toList();
    }

    @Test
    void cooldown_walks_from_the_first_taken_and_max_stops_it() {
        Repeat hourly = new Repeat(Repeat.Mode.EVERY, 1, OptionalInt.of(2), Optional.of(Duration.ofMinutes(60)));
        Catalogue rested = of(achievement(Tally.count(A, 1), hourly, List.of()));

        assertThat(told(
                        rested,
                        a("2026-01-01T00:00:00Z"),
                        a("2026-01-01T00:50:00Z"),
                        a("2026-01-01T01:40:00Z"),
                        a("2026-01-01T09:00:00Z")))
                .containsExactly("1@2026-01-01T00:00:00Z", "2@2026-01-01T01:40:00Z");
    }

    @Test
    void what_is_required_moves_the_award_to_the_later_place() {
        Achievement x = named("x", Tally.count(B, 1));
        Achievement five = named("five", Tally.count(A, 2), x.id());

        assertThat(bySlug(earned(
                        of(five, x), a("2026-01-01T01:00:00Z"), a("2026-01-01T02:00:00Z"), b("2026-01-01T09:00:00Z"))))
                .containsExactlyInAnyOrder("five@2026-01-01T09:00:00Z", "x@2026-01-01T09:00:00Z");
        assertThat(bySlug(earned(of(five, x), a("2026-01-01T01:00:00Z"), a("2026-01-01T02:00:00Z"))))
                .isEmpty();
    }

    @Test
    void unless_blocks_only_what_does_not_stand_yet() {
        Criterion unlessB = new Combination(List.of(Tally.count(A, 2)), 1, Optional.of(Tally.count(B, 1)));

        assertThat(bySlug(earned(
                        of(named("it", unlessB)),
                        a("2026-01-01T01:00:00Z"),
                        a("2026-01-01T02:00:00Z"),
                        b("2026-01-01T03:00:00Z"))))
                .containsExactly("it@2026-01-01T02:00:00Z");
        assertThat(bySlug(earned(
                        of(named("it", unlessB)),
                        a("2026-01-01T01:00:00Z"),
                        b("2026-01-01T01:30:00Z"),
                        a("2026-01-01T02:00:00Z"))))
                .isEmpty();
    }

    @Test
    void a_cap_is_filled_by_place_and_penalties_free_nothing() {
        PointRule rule = new PointRule(
                DefinitionId.pointRule("steps"),
                "steps",
                HEALTH,
                A,
                VALUE,
                Optional.of(new Cap(30, Calendar.of(Period.DAY))),
                Life.ALWAYS);
        Catalogue capped = catalogue(List.of(), List.of(rule), List.of(), List.of());

        assertThat(earned(
                        capped,
                        a("2026-01-01T10:00:00Z", 20),
                        a("2026-01-01T12:00:00Z", 25),
                        a("2026-01-01T09:00:00Z", 15),
                        a("2026-01-01T09:30:00Z", -4)))
                .extracting(Outcome::points)
                .containsExactly(15L, -4L, 15L);
    }

    @Test
    void a_quest_in_sequence_lets_each_task_begin_after_the_one_before() {
        Quest quest = new Quest(
                DefinitionId.quest("q"),
                "q",
                "",
                HEALTH,
                YEAR,
                YEAR.plus(Duration.ofDays(30)),
                Quest.Start.AUTOMATIC,
                Quest.Order.SEQUENCE,
                List.of(new QuestTask("first", "", Tally.count(A, 1)), new QuestTask("then", "", Tally.count(B, 1))),
                List.of(
                        new QuestReward.Points(40),
                        new QuestReward.GrantedAchievement(DefinitionId.achievement("finisher"))));
        Achievement finisher = named("finisher", new Reference(quest.id()));
        Catalogue both = catalogue(List.of(finisher), List.of(), List.of(quest), List.of());

        assertThat(bySlug(earned(both, b("2026-01-02T00:00:00Z"), a("2026-01-03T00:00:00Z"))))
                .isEmpty();
        assertThat(bySlug(
                        earned(both, b("2026-01-02T00:00:00Z"), a("2026-01-03T00:00:00Z"), b("2026-01-04T00:00:00Z"))))
                .containsExactlyInAnyOrder("q@2026-01-04T00:00:00Z", "finisher@2026-01-04T00:00:00Z");
        assertThat(bySlug(earned(both, a("2025-12-31T23:59:59Z"), b("2026-01-04T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void a_task_that_was_done_before_does_not_let_a_later_one_begin_before_the_first() {
        Achievement held = named("held", Tally.count(EventFilter.on("health.c.done"), 1));
        Quest quest = new Quest(
                DefinitionId.quest("q"),
                "q",
                "",
                HEALTH,
                YEAR,
                YEAR.plus(Duration.ofDays(30)),
                Quest.Start.AUTOMATIC,
                Quest.Order.SEQUENCE,
                List.of(
                        new QuestTask("first", "", Tally.count(A, 1)),
                        new QuestTask("held", "", new Reference(held.id())),
                        new QuestTask("last", "", Tally.count(B, 1))),
                List.of(new QuestReward.Points(40)));
        Catalogue both = catalogue(List.of(held), List.of(), List.of(quest), List.of());
        GamificationEvent before = event("health.c.done", "2026-01-01T01:00:00Z", "UTC", Map.of());

        assertThat(bySlug(earned(both, before, b("2026-01-02T00:00:00Z"), a("2026-01-03T00:00:00Z"))))
                .containsExactly("held@2026-01-01T01:00:00Z");
        assertThat(bySlug(earned(both, before, a("2026-01-03T00:00:00Z"), b("2026-01-04T00:00:00Z"))))
                .contains("q@2026-01-04T00:00:00Z");
    }

    @Test
    void an_event_meets_only_the_rules_it_can_concern() {
        List<Achievement> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(named(
                    "kind-" + i,
                    Tally.count(
                            A.where(new Compare(
                                    Field.payload("kind"), Comparison.EQUAL, new Literal(Value.of("k" + i)))),
                            1)));
        }
        Rulebook rulebook = Rulebook.compile(catalogue(many, List.of(), List.of(), List.of()), kind -> true);
        GamificationEvent event = event("health.a.done", "2026-01-01T00:00:00Z", "UTC", Map.of("kind", Value.of("k7")));
        List<String> met = new ArrayList<>();

        rulebook.match(event, (rule, leaf, contribution) -> met.add(rule.id().slug()));

        assertThat(met).containsExactly("kind-7");
    }

    @Test
    void a_loop_of_references_is_refused_with_its_members() {
        DefinitionId one = DefinitionId.achievement("one");
        DefinitionId other = DefinitionId.achievement("other");

        assertThatThrownBy(() -> Rulebook.compile(
                        of(named("one", new Reference(other)), named("other", new Reference(one))), kind -> true))
                .hasMessageContaining("achievement:one")
                .hasMessageContaining("achievement:other");
    }

    @Test
    void a_reference_to_nothing_is_refused() {
        assertThatThrownBy(() ->
                        Rulebook.compile(of(named("one", new Reference(DefinitionId.quest("gone")))), kind -> true))
                .hasMessage("achievement:one refers to quest:gone, which the catalogue does not hold");
    }
}
