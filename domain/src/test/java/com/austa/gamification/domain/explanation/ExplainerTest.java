package com.austa.gamification.domain.explanation;

import static com.austa.gamification.domain.Story.A;
import static com.austa.gamification.domain.Story.ANN;
import static com.austa.gamification.domain.Story.B;
import static com.austa.gamification.domain.Story.HEALTH;
import static com.austa.gamification.domain.Story.VALUE;
import static com.austa.gamification.domain.Story.a;
import static com.austa.gamification.domain.Story.achievement;
import static com.austa.gamification.domain.Story.b;
import static com.austa.gamification.domain.Story.event;
import static com.austa.gamification.domain.Story.of;
import static com.austa.gamification.domain.Story.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.condition.Compare;
import com.austa.gamification.domain.condition.Comparison;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.PointsReached;
import com.austa.gamification.domain.criterion.Quiet;
import com.austa.gamification.domain.criterion.Reference;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.rules.Catalogue;
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

class ExplainerTest {

    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Calendar DAYS = Calendar.of(Period.DAY);
    private static final Criterion TWO_A = Tally.count(A, 2);
    private static final Criterion ONE_B = Tally.count(B, 1);

    private static Explanation explain(Catalogue catalogue, GamificationEvent... events) {
        return explain(catalogue, LONG_AGO, events);
    }

    private static Explanation explain(Catalogue catalogue, Instant moment, GamificationEvent... events) {
        History history = new History(ANN, List.of(events), List.of(), List.of());
        return Explainer.of(catalogue)
                .explain(DefinitionId.achievement("it"), history, moment)
                .orElseThrow();
    }

    private static String told(Criterion criterion, GamificationEvent... events) {
        Explanation explanation = explain(of(achievement(criterion)), events);
        return explanation.progress().fraction() + " " + explanation.sentence();
    }

    private static Achievement named(String slug, Criterion criterion, String... requires) {
        return new Achievement(
                DefinitionId.achievement(slug),
                slug,
                "",
                HEALTH,
                10,
                criterion,
                List.of(),
                Repeat.ONCE,
                List.of(requires).stream().map(DefinitionId::achievement).toList(),
                Life.ALWAYS,
                false,
                Optional.empty());
    }

    @Test
    void a_count_says_how_many_there_are() {
        assertThat(told(Tally.count(A, 5))).isEqualTo("0.0000 0 of 5 × 'health.a.done'; nothing has counted yet");
        assertThat(told(Tally.count(A, 5), a("2026-01-01T08:00:00Z"), b("2026-01-02T08:00:00Z")))
                .isEqualTo("0.2000 1 of 5 × 'health.a.done'");
        assertThat(told(Tally.count(A, 1), a("2026-01-01T08:00:00Z")))
                .isEqualTo("1.0000 earned at 2026-01-01T08:00:00Z");
    }

    @Test
    void a_tally_per_week_says_how_far_the_newest_week_is() {
        assertThat(told(
                        Tally.sum(A, VALUE, 10_000).per(Calendar.of(Period.WEEK)),
                        a("2026-01-01T08:00:00Z", 9_000),
                        a("2026-01-05T08:00:00Z", 2_500)))
                .isEqualTo("0.2500 2,500 of 10,000 in 'health.a.done' in 2026-W02");
    }

    @Test
    void a_sliding_tally_says_until_when_its_evidence_lasts() {
        assertThat(told(
                        Tally.count(A, 3).within(Duration.ofDays(7)),
                        a("2026-01-01T08:00:00Z"),
                        a("2026-01-09T08:00:00Z"),
                        a("2026-01-10T08:00:00Z")))
                .isEqualTo("0.6666 2 of 3 × 'health.a.done' within 7 days; what counts so far does until"
                        + " 2026-01-16T08:00:00Z");
    }

    @Test
    void a_day_streak_names_the_day_that_is_missing_and_what_it_had() {
        EventFilter steps =
                A.where(new Compare(Field.payload("metricType"), Comparison.EQUAL, new Literal(Value.of("steps"))));
        DayStreak streak = new DayStreak(14, DAYS, Tally.sum(steps, VALUE, 5_000), 0, false);
        List<GamificationEvent> days = new ArrayList<>();
        days.add(walked(2, 6_000));
        days.add(walked(3, 4_100));
        for (int day = 4; day < 16; day++) {
            days.add(walked(day, 2_500));
            days.add(walked(day, 2_500));
        }
        assertThat(told(streak, days.toArray(GamificationEvent[]::new)))
                .isEqualTo("0.8571 12 of 14 days; 2024-05-03 had 4,100 of 5,000 steps");
        days.add(walked(17, 5_000));
        assertThat(told(streak, days.toArray(GamificationEvent[]::new)))
                .isEqualTo("0.0714 1 of 14 days; 2024-05-16 had 0 of 5,000 steps");
    }

    private static GamificationEvent walked(int day, long steps) {
        return event(
                "health.a.done",
                "2024-05-%02dT12:00:00Z".formatted(day),
                "UTC",
                Map.of("metricType", Value.of("steps"), "value", Value.of(steps)));
    }

    @Test
    void an_event_streak_names_what_ended_it() {
        EventStreak streak = new EventStreak(
                3, A.on(), new Compare(VALUE, Comparison.AT_LEAST, new Literal(Value.of(50))), Optional.empty());
        assertThat(told(
                        streak,
                        a("2026-01-01T08:00:00Z", 60),
                        a("2026-01-02T08:00:00Z", 10),
                        a("2026-01-03T08:00:00Z", 70)))
                .isEqualTo("0.3333 1 of 3 × 'health.a.done' in a row; the one at 2026-01-02T08:00:00Z did not satisfy");
    }

    @Test
    void an_event_streak_counts_only_what_is_near_enough() {
        EventStreak streak = new EventStreak(3, A.on(), A.where(), Optional.of(Duration.ofHours(36)));
        assertThat(told(streak, a("2026-01-01T00:00:00Z"), a("2026-01-02T00:00:00Z"), a("2026-01-03T00:00:00Z")))
                .isEqualTo("0.6666 2 of 3 × 'health.a.done' in a row within 36 hours");
    }

    @Test
    void a_sequence_names_the_step_it_waits_for() {
        Sequence sequence = new Sequence(List.of(A, B), Optional.of(Duration.ofDays(7)), Optional.empty());
        assertThat(told(sequence, b("2026-01-01T08:00:00Z"), a("2026-01-02T08:00:00Z")))
                .isEqualTo("0.5000 1 of 2 steps; step 2, 'health.b.done', is missing within 7 days of the first");
    }

    @Test
    void a_silence_says_when_it_is_over_and_what_broke_it() {
        Quiet quiet = new Quiet(Duration.ofDays(7), A, B);
        assertThat(told(quiet))
                .isEqualTo("0.0000 7 days without 'health.a.done' after 'health.b.done' are missing; none has begun");
        assertThat(told(quiet, b("2026-01-01T08:00:00Z")))
                .isEqualTo("0.0000 7 days without 'health.a.done' began at 2026-01-01T08:00:00Z and are over at"
                        + " 2026-01-08T08:00:00Z");
        assertThat(told(quiet, b("2026-01-01T08:00:00Z"), a("2026-01-03T08:00:00Z")))
                .endsWith("the last silence was broken at 2026-01-03T08:00:00Z");
    }

    @Test
    void what_has_fallen_due_by_the_moment_of_asking_is_due() {
        Catalogue catalogue = of(achievement(new Quiet(Duration.ofDays(7), A, B)));
        Instant due = Instant.parse("2026-01-08T08:00:00Z");
        assertThat(explain(catalogue, due, b("2026-01-01T08:00:00Z")).isEarned())
                .isFalse();
        Explanation later = explain(catalogue, due.plusNanos(1_000), b("2026-01-01T08:00:00Z"));
        assertThat(later.standing().get(0).place().instant()).isEqualTo(due);
        assertThat(later.progress().isComplete()).isTrue();
    }

    @Test
    void a_combination_counts_its_parts_and_tells_the_nearest() {
        assertThat(told(Combination.all(List.of(TWO_A, ONE_B)), a("2026-01-01T08:00:00Z")))
                .isEqualTo("0.2500 0 of 2 parts; 1 of 2 × 'health.a.done'");
        assertThat(told(Combination.any(List.of(TWO_A, ONE_B)), a("2026-01-01T08:00:00Z")))
                .isEqualTo("0.5000 0 of 1 parts; 1 of 2 × 'health.a.done'");
    }

    @Test
    void what_has_been_forbidden_is_at_0_and_says_since_when() {
        Criterion unless = new Combination(List.of(TWO_A), 1, Optional.of(ONE_B));
        assertThat(told(unless, a("2026-01-01T08:00:00Z"), b("2026-01-02T08:00:00Z"), a("2026-01-03T08:00:00Z")))
                .startsWith("0.0000 forbidden since 2026-01-02T08:00:00Z");
        assertThat(told(unless, a("2026-01-01T08:00:00Z"), a("2026-01-02T08:00:00Z"), b("2026-01-03T08:00:00Z")))
                .isEqualTo("1.0000 earned at 2026-01-02T08:00:00Z");
        assertThat(told(
                        Combination.all(List.of(Tally.count(A, 1), unless)),
                        a("2026-01-01T08:00:00Z"),
                        b("2026-01-02T08:00:00Z")))
                .startsWith("0.0000 1 of 2 parts; forbidden since");
    }

    @Test
    void what_is_required_besides_counts_as_a_part() {
        Catalogue catalogue = of(named("it", TWO_A, "x"), named("x", ONE_B));
        Explanation open = explain(catalogue, a("2026-01-01T08:00:00Z"), a("2026-01-02T08:00:00Z"));
        assertThat(open.isEarned()).isFalse();
        assertThat(open.progress().fraction()).isEqualByComparingTo("0.5");
        assertThat(open.sentence()).isEqualTo("achievement:x is not held yet");
        Explanation held =
                explain(catalogue, a("2026-01-01T08:00:00Z"), a("2026-01-02T08:00:00Z"), b("2026-01-09T08:00:00Z"));
        assertThat(held.progress().isComplete()).isTrue();
        assertThat(held.sentence()).isEqualTo("earned at 2026-01-09T08:00:00Z");
    }

    @Test
    void a_reference_is_as_near_as_what_it_refers_to() {
        Catalogue catalogue = of(
                named("it", Combination.all(List.of(new Reference(DefinitionId.achievement("x")), ONE_B))),
                named("x", TWO_A));
        assertThat(explain(catalogue, a("2026-01-01T08:00:00Z")).progress().fraction())
                .isEqualByComparingTo("0.25");
    }

    @Test
    void a_reference_to_points_says_how_many_there_are() {
        Catalogue catalogue = of(
                named("it", new PointsReached(40, Optional.empty())), named("x", Tally.count(A, 1)), named("y", ONE_B));
        Explanation open = explain(catalogue, a("2026-01-01T08:00:00Z"));
        assertThat(open.progress().fraction()).isEqualByComparingTo("0.25");
        assertThat(open.sentence()).isEqualTo("10 of 40 points");
        assertThat(explain(
                                of(named("it", new PointsReached(10, Optional.empty())), named("x", TWO_A)),
                                a("2026-01-01T08:00:00Z"),
                                a("2026-01-02T08:00:00Z"))
                        .sentence())
                .isEqualTo("earned at 2026-01-02T08:00:00Z");
    }

    @Test
    void with_tiers_the_next_one_is_told_until_all_are_held() {
        Catalogue catalogue = of(achievement(Tally.count(A, 1), Repeat.ONCE, List.of(tier("low", 1), tier("high", 4))));
        Explanation low = explain(catalogue, a("2026-01-01T08:00:00Z"));
        assertThat(low.isEarned()).isTrue();
        assertThat(low.progress().fraction()).isEqualByComparingTo("0.25");
        assertThat(low.sentence()).isEqualTo("earned 1 time; next: 1 of 4 × 'health.a.done'");
        assertThat(low.root().parts().get(0).parts())
                .extracting(Part::about, Part::holds)
                .containsExactly(tuple("low", true), tuple("high", false));
    }

    @Test
    void a_repeated_award_tells_of_the_next() {
        Catalogue catalogue = of(achievement(Tally.count(A, 2), Repeat.every(2), List.of()));
        Explanation explanation =
                explain(catalogue, a("2026-01-01T08:00:00Z"), a("2026-01-02T08:00:00Z"), a("2026-01-03T08:00:00Z"));
        assertThat(explanation.standing()).hasSize(1);
        assertThat(explanation.progress().fraction()).isEqualByComparingTo("0.5");
    }

    @Test
    void a_repeated_award_is_complete_when_no_further_can_come() {
        Repeat twice = new Repeat(Repeat.Mode.EVERY, 1, OptionalInt.of(2), Optional.empty());
        Catalogue catalogue = of(achievement(Tally.count(A, 1), twice, List.of()));
        assertThat(explain(catalogue, a("2026-01-01T08:00:00Z")).progress().isComplete())
                .isFalse();
        Explanation both = explain(catalogue, a("2026-01-01T08:00:00Z"), a("2026-01-02T08:00:00Z"));
        assertThat(both.progress().isComplete()).isTrue();
        assertThat(both.sentence()).isEqualTo("earned at 2026-01-01T08:00:00Z, and 1 more since");
    }

    @Test
    void an_unknown_definition_has_no_explanation() {
        History nothing = new History(ANN, List.of(), List.of(), List.of());
        Explainer explainer = Explainer.of(of(achievement(TWO_A)));
        assertThat(explainer.explain(DefinitionId.achievement("other"), nothing, LONG_AGO))
                .isEmpty();
        assertThat(explainer.explain(DefinitionId.pointRule("it"), nothing, LONG_AGO))
                .isEmpty();
    }
}
