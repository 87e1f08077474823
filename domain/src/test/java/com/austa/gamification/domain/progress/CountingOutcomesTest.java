package com.austa.gamification.domain.progress;

import static com.austa.gamification.domain.Story.A;
import static com.austa.gamification.domain.Story.ANN;
import static com.austa.gamification.domain.Story.B;
import static com.austa.gamification.domain.Story.HEALTH;
import static com.austa.gamification.domain.Story.VALUE;
import static com.austa.gamification.domain.Story.a;
import static com.austa.gamification.domain.Story.b;
import static com.austa.gamification.domain.definition.Criteria.achievement;
import static com.austa.gamification.domain.definition.Criteria.all;
import static com.austa.gamification.domain.definition.Criteria.any;
import static com.austa.gamification.domain.definition.Criteria.count;
import static com.austa.gamification.domain.definition.Criteria.latest;
import static com.austa.gamification.domain.definition.Criteria.onAchievements;
import static com.austa.gamification.domain.definition.Criteria.onEveryType;
import static com.austa.gamification.domain.definition.Criteria.onLevels;
import static com.austa.gamification.domain.definition.Criteria.onQuests;
import static com.austa.gamification.domain.definition.Criteria.payload;
import static com.austa.gamification.domain.definition.Criteria.points;
import static com.austa.gamification.domain.definition.Criteria.quiet;
import static com.austa.gamification.domain.definition.Criteria.sequence;
import static com.austa.gamification.domain.definition.Criteria.streak;
import static com.austa.gamification.domain.definition.Criteria.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.Story;
import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.definition.AchievementDraft;
import com.austa.gamification.domain.definition.Define;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Rulebook;
import com.austa.gamification.domain.rules.UnsettledLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingOutcomesTest {

    private static final PointRule WORTH =
            Define.pointRule("worth", VALUE, A).named("Worth").in("health").build();

    private static AchievementDraft it(String id, Criterion criterion) {
        return Define.achievement(id, criterion).named(id, "").in("health");
    }

    private static Catalogue of(AchievementDraft... achievements) {
        return catalogue(List.of(), achievements);
    }

    private static Catalogue catalogue(List<Quest> quests, AchievementDraft... achievements) {
        List<Achievement> built =
                Arrays.stream(achievements).map(AchievementDraft::build).toList();
        return Story.catalogue(built, List.of(WORTH), quests, List.of());
    }

    /** {@code id:occurrence@instant}, by place, without what point rules gave. */
    private static List<String> told(Catalogue catalogue, GamificationEvent... events) {
        return Story.earned(catalogue, events).stream()
                .filter(outcome -> !outcome.key().definition().slug().equals("worth"))
                .map(outcome -> outcome.key().definition().slug() + ":"
                        + outcome.key().occurrence() + "@"
                        + outcome.place().instant().toString().substring(0, 10))
                .sorted()
                .toList();
    }

    @Test
    void awards_are_counted_at_their_places_and_a_count_of_them_may_be_one_of_them() {
        Catalogue catalogue = of(
                it("three", count(onAchievements()).atLeast(3)),
                it("two", count(onAchievements()).atLeast(2)),
                it("a", count(A)),
                it("b", count(B)));

        assertThat(told(catalogue, b("2026-03-02T00:00:00Z"), a("2026-03-01T00:00:00Z")))
                .containsExactly("a:@2026-03-01", "b:@2026-03-02", "three:@2026-03-02", "two:@2026-03-02");
        assertThat(told(catalogue, a("2026-03-01T00:00:00Z"))).containsExactly("a:@2026-03-01");
    }

    @Test
    void several_levels_at_one_place_are_one_change_and_a_fall_is_one_too() {
        Catalogue catalogue = of(
                it("one", count(onLevels())),
                it("two", count(onLevels()).atLeast(2)),
                it("seventh", count(onLevels().where(payload("level").isAtLeast(4)))));

        assertThat(told(catalogue, a("2026-03-01T00:00:00Z", 600)))
                .containsExactly("one:@2026-03-01", "seventh:@2026-03-01");
        assertThat(told(catalogue, a("2026-03-01T00:00:00Z", 150), a("2026-03-02T00:00:00Z", -100)))
                .containsExactly("one:@2026-03-01", "two:@2026-03-02");
    }

    /** The award of the first place passes the level that the second would have reached. */
    @Test
    void a_level_is_that_of_all_that_came_before_it_on_the_loop() {
        Catalogue catalogue = of(
                it("gift", count(onLevels())).points(200),
                it("twice", count(onLevels()).atLeast(2)));

        assertThat(told(catalogue, a("2026-03-01T00:00:00Z", 100), a("2026-03-02T00:00:00Z", 200)))
                .containsExactly("gift:@2026-03-01");
        assertThat(told(catalogue, a("2026-03-01T00:00:00Z", 100), a("2026-03-02T00:00:00Z", 400)))
                .containsExactly("gift:@2026-03-01", "twice:@2026-03-02");
    }

    @Test
    void every_type_is_every_type_of_event() {
        assertThat(told(of(it("a", count(A)), it("any", count(onEveryType()).atLeast(2))), a("2026-03-01T00:00:00Z")))
                .containsExactly("a:@2026-03-01");
        assertThat(told(
                        of(it("a", count(A)), it("then", sequence(onEveryType(), onEveryType()))),
                        a("2026-03-01T00:00:00Z")))
                .containsExactly("a:@2026-03-01");
    }

    @Test
    void what_falls_due_between_events_is_no_event_to_what_looks_at_every_type() {
        Catalogue catalogue = of(
                it("a", count(A)),
                it("still", quiet(Duration.ofDays(7), A, A)),
                it("then", sequence(onAchievements(), onEveryType())));

        assertThat(told(catalogue, a("2026-03-01T00:00:00Z"), b("2026-03-09T00:00:00Z")))
                .containsExactly("a:@2026-03-01", "still:@2026-03-08", "then:@2026-03-09");
    }

    @Test
    void what_happens_together_is_no_sequence() {
        Catalogue catalogue = of(
                it("a", count(A)),
                it("both", sequence(A, onAchievements())),
                it("then", sequence(onAchievements(), B)));

        assertThat(told(catalogue, a("2026-03-01T00:00:00Z"), b("2026-03-02T00:00:00Z")))
                .containsExactly("a:@2026-03-01", "both:@2026-03-02", "then:@2026-03-02");
    }

    @Test
    void outside_a_loop_they_are_looked_at_like_events() {
        Quest quest = Define.quest("q", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"))
                .named("Q", "")
                .task("a", "A", count(A))
                .build();
        Catalogue catalogue = catalogue(
                List.of(quest),
                it("silence", quiet(Duration.ofDays(7), onQuests(), onQuests())),
                it("row", streak(1, onQuests())).repeat(Repeat.every(1)),
                it("not", all(count(B)).unless(count(onQuests()))));

        assertThat(told(catalogue, a("2026-03-01T00:00:00Z"), b("2026-03-02T00:00:00Z"), b("2026-03-20T00:00:00Z")))
                .containsExactly("q:@2026-03-01", "row:1@2026-03-01", "silence:@2026-03-08");
    }

    @Test
    void a_late_event_that_moves_an_award_moves_what_counts_it() {
        Catalogue catalogue = of(
                it("a", count(A).atLeast(2)),
                it("b", count(B)),
                it("two", count(onAchievements()).atLeast(2)));
        Decider decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
        List<GamificationEvent> first =
                List.of(a("2026-03-01T00:00:00Z"), a("2026-03-09T00:00:00Z"), b("2026-03-05T00:00:00Z"));
        Decision before = ((Step.Decided) decider.decide(UserState.unknown(ANN), first)).decision();
        GamificationEvent late = a("2026-03-03T00:00:00Z");

        Step step = decider.decide(before.after(), List.of(late));

        assertThat(((Step.NeedsHistory) step).definitions())
                .as("all that is counted, for only from the beginning can it be told again")
                .extracting(id -> id.slug())
                .contains("a", "b", "two");
    }

    @Test
    void an_award_that_is_lost_in_order_is_counted_no_more() {
        Catalogue catalogue = of(
                it("light", latest(VALUE, A).atMost(80)),
                it("two", count(onAchievements()).atLeast(2)));
        Decider decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
        Decision before = ((Step.Decided)
                        decider.decide(UserState.unknown(ANN), List.of(a("2026-03-01T00:00:00Z", 80))))
                .decision();

        Step step = decider.decide(before.after(), List.of(a("2026-03-02T00:00:00Z", 81)));

        assertThat(((Step.NeedsHistory) step).definitions())
                .extracting(id -> id.slug())
                .contains("light", "two");
    }

    @Test
    void late_points_move_every_level_after_them() {
        Decider decider = RulebookDecider.of(of(it("twice", count(onLevels()).atLeast(2))), ConsumerGroup.all());
        Decision before = ((Step.Decided) decider.decide(
                        UserState.unknown(ANN),
                        List.of(a("2026-03-01T00:00:00Z", 100), a("2026-03-05T00:00:00Z", 200))))
                .decision();

        assertThat(decider.decide(before.after(), List.of(a("2026-03-03T00:00:00Z", 300))))
                .isInstanceOf(Step.NeedsHistory.class);
    }

    /** Light gives the points that would seem to carry it once its weight does not. */
    @Test
    void nothing_supports_itself() {
        Catalogue catalogue = Story.of(it("light", any(latest(VALUE, A).atMost(80), points(100)))
                .points(100)
                .build());
        Decider decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
        Decision before = ((Step.Decided)
                        decider.decide(UserState.unknown(ANN), List.of(a("2026-03-01T00:00:00Z", 80))))
                .decision();

        assertThat(before.changes()).hasSize(1);
        assertThat(decider.decide(before.after(), List.of(a("2026-03-02T00:00:00Z", 81))))
                .isInstanceOf(Step.NeedsHistory.class);
        assertThat(told(catalogue, a("2026-03-01T00:00:00Z", 80), a("2026-03-02T00:00:00Z", 81)))
                .isEmpty();
    }

    @Test
    void what_comes_in_order_is_one_step() {
        Catalogue catalogue = of(
                it("a", count(A)),
                it("b", count(B)),
                it("two", count(onAchievements()).atLeast(2)).points(100),
                it("rich", points(100)));
        Decider decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
        Decision before = ((Step.Decided) decider.decide(UserState.unknown(ANN), List.of(a("2026-03-01T00:00:00Z", 0))))
                .decision();

        Step step = decider.decide(before.after(), List.of(b("2026-03-02T00:00:00Z")));

        assertThat(((Step.Decided) step).decision().changes())
                .extracting(change -> change.key().definition().slug())
                .containsExactlyInAnyOrder("b", "two", "rich");
    }

    @Test
    void what_falls_due_on_a_loop_is_seen_by_who_looks_at_points() {
        Catalogue catalogue = of(
                it("calm", any(points(1_000), quiet(Duration.ofDays(1), B, A))).points(30), it("some", points(30)));
        Decider decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
        Decision before = ((Step.Decided) decider.decide(UserState.unknown(ANN), List.of(a("2026-03-01T00:00:00Z", 0))))
                .decision();

        Step step = decider.decide(before.after(), List.of(b("2026-03-05T00:00:00Z")));

        assertThat(((Step.Decided) step).decision().changes())
                .extracting(change -> change.key().definition().slug())
                .containsExactlyInAnyOrder("calm", "some");
    }

    @Test
    void a_loop_without_one_answer_is_refused_by_name() {
        assertThat(faults(it("again", count(onAchievements())).repeat(Repeat.every(1))))
                .containsExactly("achievement:again repeat is on a loop with itself"
                        + " (achievement:again → gamification.achievement.unlocked → achievement:again)"
                        + " and is earned more than once: there is no one answer");
        assertThat(faults(it("still", quiet(Duration.ofDays(1), onAchievements(), A))))
                .singleElement()
                .asString()
                .contains("criteria", "through a streak or a silence");
        assertThat(faults(
                        it("rich", points(50)),
                        it("by", all(achievement("rich"), count(onLevels()))).points(9),
                        it("not", all(count(B)).unless(achievement("by"))).points(9)))
                .singleElement()
                .asString()
                .contains("(achievement:not → achievement:by → points → achievement:not)", "is blocked");
    }

    private static List<String> faults(AchievementDraft... achievements) {
        try {
            Rulebook.compile(of(achievements), kind -> true);
            return List.of();
        } catch (UnsettledLoop loop) {
            return loop.faults().stream()
                    .map(fault -> fault.about() + " " + fault.path() + " " + fault.message())
                    .toList();
        }
    }

    @Test
    void outcomes_can_be_counted_and_nothing_else() {
        assertThatThrownBy(() -> sum(payload("points"), onAchievements())).hasMessageContaining("can be counted");
        assertThatThrownBy(() -> EventFilter.on("gamification.reward.issued"))
                .hasMessageContaining("cannot be counted");
        assertThatThrownBy(() -> Define.pointRule("p", 1, onAchievements())
                        .in(HEALTH.name())
                        .build())
                .hasMessageContaining("sees events alone");
    }
}
