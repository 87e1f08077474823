package com.austa.gamification.domain.rules;

import static com.austa.gamification.domain.Story.A;
import static com.austa.gamification.domain.Story.HEALTH;
import static com.austa.gamification.domain.Story.VALUE;
import static com.austa.gamification.domain.Story.achievement;
import static com.austa.gamification.domain.Story.catalogue;
import static com.austa.gamification.domain.Story.of;
import static com.austa.gamification.domain.Story.tier;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.condition.Compare;
import com.austa.gamification.domain.condition.Comparison;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.Cap;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Life;
import com.austa.gamification.domain.time.Period;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LinterTest {

    private static final Calendar DAYS = Calendar.of(Period.DAY);

    private static List<String> told(Achievement achievement) {
        return told(of(achievement));
    }

    private static List<String> told(Catalogue catalogue) {
        return Linter.lint(catalogue).stream().map(Warning::message).toList();
    }

    private static Tally tally(EventFilter filter, Measure measure, Window window, Bound bound, long target) {
        return new Tally(
                filter,
                measure,
                Optional.of(VALUE),
                Optional.empty(),
                Optional.empty(),
                window,
                bound,
                BigDecimal.valueOf(target));
    }

    private static Tally tally(Measure measure) {
        return tally(A, measure, Window.LIFETIME, Bound.AT_LEAST, 5);
    }

    private static EventFilter valued(Comparison comparison, long limit) {
        return A.where(new Compare(VALUE, comparison, Literal.of(limit)));
    }

    @Test
    void what_only_grows_is_nothing_to_warn_of() {
        for (Criterion criterion : List.of(
                Tally.count(A, 5),
                tally(Measure.MAX),
                tally(Measure.DISTINCT),
                new DayStreak(7, DAYS, Tally.count(A, 1), 0, false))) {
            assertThat(told(achievement(criterion))).isEmpty();
        }
    }

    @Test
    void what_later_events_can_take_back_is_told() {
        assertThat(told(achievement(tally(Measure.LATEST))))
                .containsExactly("later events can take it back: the latest value can be lost again");
        assertThat(told(achievement(tally(Measure.AVERAGE)))).hasSize(1);
        assertThat(told(achievement(tally(Measure.MIN)))).hasSize(1);
        assertThat(told(achievement(tally(A, Measure.MIN, Window.LIFETIME, Bound.AT_MOST, 5))))
                .isEmpty();
        assertThat(told(achievement(new DayStreak(7, DAYS, tally(Measure.LATEST), 0, false))))
                .hasSize(1);
        assertThat(told(achievement(Combination.all(List.of(tally(Measure.LATEST), Tally.count(A, 1))))))
                .hasSize(1);
    }

    @Test
    void a_sliding_tally_keeps_what_it_once_reached() {
        assertThat(told(achievement(
                        tally(A, Measure.LATEST, new Window.Sliding(Duration.ofDays(7)), Bound.AT_LEAST, 5))))
                .isEmpty();
    }

    @Test
    void a_sum_is_lost_only_if_its_values_can_be_negative() {
        assertThat(told(achievement(tally(Measure.SUM))))
                .containsExactly(
                        "later events can take it back: a sum of values that can be negative can be lost again");
        assertThat(told(achievement(
                        tally(valued(Comparison.AT_LEAST, 0), Measure.SUM, Window.LIFETIME, Bound.AT_LEAST, 5))))
                .isEmpty();
        assertThat(told(achievement(
                        tally(valued(Comparison.AT_LEAST, -1), Measure.SUM, Window.LIFETIME, Bound.AT_LEAST, 5))))
                .hasSize(1);
    }

    @Test
    void a_tier_above_all_that_counts_is_told() {
        Tally upToTen = tally(valued(Comparison.AT_MOST, 10), Measure.MAX, Window.LIFETIME, Bound.AT_LEAST, 5);
        assertThat(told(achievement(upToTen, Repeat.ONCE, List.of(tier("low", 5), tier("high", 11)))))
                .containsExactly("tier 'high' can never be reached");
        Tally oneKind = tally(valued(Comparison.EQUAL, 3), Measure.DISTINCT, Window.LIFETIME, Bound.AT_LEAST, 2);
        assertThat(told(achievement(oneKind))).containsExactly("its target of 2 can never be reached");
    }

    @Test
    void a_streak_longer_than_its_definitions_life_is_told() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Achievement plain = achievement(new DayStreak(30, DAYS, Tally.count(A, 1), 0, false));
        assertThat(told(living(plain, Life.between(start, start.plus(Duration.ofDays(10))))))
                .containsExactly("its target of 30 can never be reached");
        assertThat(told(living(plain, Life.between(start, start.plus(Duration.ofDays(30))))))
                .isEmpty();
    }

    private static Achievement living(Achievement one, Life life) {
        return new Achievement(
                one.id(),
                one.name(),
                one.description(),
                one.journey(),
                one.points(),
                one.criterion(),
                one.tiers(),
                one.repeat(),
                one.requires(),
                life,
                one.hidden(),
                one.icon());
    }

    @Test
    void a_repeat_without_a_limit_is_told() {
        assertThat(told(achievement(Tally.count(A, 1), Repeat.every(1), List.of())))
                .containsExactly("it is awarded as often as events come, without any limit");
        for (Repeat limited : List.of(
                Repeat.ONCE,
                new Repeat(Repeat.Mode.EVERY, 1, OptionalInt.of(3), Optional.empty()),
                new Repeat(Repeat.Mode.EVERY, 1, OptionalInt.empty(), Optional.of(Duration.ofDays(1))))) {
            assertThat(told(achievement(Tally.count(A, 1), limited, List.of()))).isEmpty();
        }
        assertThat(told(achievement(new DayStreak(7, DAYS, Tally.count(A, 1), 0, false), Repeat.every(1), List.of())))
                .isEmpty();
    }

    @Test
    void a_point_rule_without_a_cap_is_told_unless_it_is_a_penalty() {
        assertThat(told(catalogue(List.of(), List.of(rule(5, Optional.empty())), List.of(), List.of())))
                .containsExactly("it gives points for every event, without any limit");
        assertThat(told(catalogue(List.of(), List.of(rule(5, Optional.of(new Cap(10, DAYS)))), List.of(), List.of())))
                .isEmpty();
        assertThat(told(catalogue(List.of(), List.of(rule(-5, Optional.empty())), List.of(), List.of())))
                .isEmpty();
    }

    private static PointRule rule(long points, Optional<Cap> cap) {
        return new PointRule(DefinitionId.pointRule("rule"), "rule", HEALTH, A, Literal.of(points), cap, Life.ALWAYS);
    }
}
