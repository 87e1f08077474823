package com.austa.gamification.domain.criterion;

import static com.austa.gamification.domain.Story.A;
import static com.austa.gamification.domain.Story.VALUE;
import static com.austa.gamification.domain.Story.a;
import static com.austa.gamification.domain.Story.achievement;
import static com.austa.gamification.domain.Story.earned;
import static com.austa.gamification.domain.Story.event;
import static com.austa.gamification.domain.Story.of;
import static com.austa.gamification.domain.Story.tier;
import static com.austa.gamification.domain.Story.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static Tally tally(Measure measure, Bound bound, long target) {
        return new Tally(
                A,
                measure,
                Optional.of(VALUE),
                Optional.empty(),
                Optional.empty(),
                Window.LIFETIME,
                bound,
                BigDecimal.valueOf(target));
    }

    @Test
    void a_count_is_reached_at_its_nth_event_whatever_came_first() {
        Catalogue three = of(achievement(Tally.count(A, 3)));

        assertThat(told(three, a("2026-01-01T12:00:00Z"), a("2026-01-01T10:00:00Z"), a("2026-01-01T11:00:00Z")))
                .containsExactly("@2026-01-01T12:00:00Z");
        assertThat(told(three, a("2026-01-01T12:00:00Z"), a("2026-01-01T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void the_receipt_covers_the_evidence_up_to_its_place() {
        GamificationEvent first = a("2026-01-01T23:00:00Z", 4);
        GamificationEvent second = a("2026-01-02T01:00:00Z", 7);
        GamificationEvent later = a("2026-01-03T01:00:00Z", 9);

        Outcome outcome = earned(of(achievement(Tally.sum(A, VALUE, 10))), later, second, first)
                .get(0);

        assertThat(outcome.receipt())
                .isEqualTo(new Receipt(
                        1,
                        second.id().value(),
                        first.id().value(),
                        2,
                        BigDecimal.valueOf(11),
                        BigDecimal.valueOf(10),
                        List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2))));
    }

    @Test
    void a_day_is_judged_whole_so_a_correction_takes_back_what_rested_on_it() {
        Catalogue daily = of(achievement(Tally.sum(A, VALUE, 5_000).per(Calendar.of(Period.DAY))));
        GamificationEvent morning = a("2026-01-01T08:00:00Z", 4_000);
        GamificationEvent reached = a("2026-01-01T10:00:00Z", 2_000);
        GamificationEvent correction = a("2026-01-01T11:00:00Z", -1_500);
        GamificationEvent again = a("2026-01-01T12:00:00Z", 800);

        assertThat(told(daily, morning, reached)).containsExactly("@2026-01-01T10:00:00Z");
        assertThat(told(daily, correction, morning, reached)).isEmpty();
        assertThat(told(daily, again, correction, morning, reached)).containsExactly("@2026-01-01T12:00:00Z");
    }

    @Test
    void one_event_can_reach_several_tiers() {
        Catalogue tiered = of(achievement(
                Tally.sum(A, VALUE, 1),
                Repeat.ONCE,
                List.of(tier("bronze", 10), tier("silver", 20), tier("gold", 90))));

        assertThat(told(tiered, a("2026-01-01T08:00:00Z", 5), a("2026-01-01T09:00:00Z", 20)))
                .containsExactly("bronze@2026-01-01T09:00:00Z", "silver@2026-01-01T09:00:00Z");
    }

    @Test
    void each_window_is_earned_by_itself() {
        Catalogue weekly =
                of(achievement(Tally.count(A, 2).per(Calendar.of(Period.WEEK)), Repeat.perWindow(), List.of()));

        assertThat(told(
                        weekly,
                        a("2026-11-22T08:00:00Z"),
                        a("2026-11-22T09:00:00Z"),
                        a("2026-11-23T08:00:00Z"),
                        a("2026-11-24T08:00:00Z"),
                        a("2026-11-25T08:00:00Z")))
                .containsExactly("2026-W47@2026-11-22T09:00:00Z", "2026-W48@2026-11-24T08:00:00Z");
    }

    @Test
    void every_ten_counts_each_event_once() {
        Catalogue everyTwo = of(achievement(Tally.count(A, 2), Repeat.every(2), List.of()));

        assertThat(told(
                        everyTwo,
                        a("2026-01-01T01:00:00Z"),
                        a("2026-01-01T02:00:00Z"),
                        a("2026-01-01T03:00:00Z"),
                        a("2026-01-01T04:00:00Z"),
                        a("2026-01-01T05:00:00Z")))
                .containsExactly("1@2026-01-01T02:00:00Z", "2@2026-01-01T04:00:00Z");
    }

    @Test
    void one_huge_event_climbs_the_ladder_to_its_last_rung_and_no_further() {
        Catalogue everyOne = of(achievement(Tally.sum(A, VALUE, 1), Repeat.every(1), List.of()));

        assertThat(earned(everyOne, a("2026-01-01T01:00:00Z", 1_000_000_000_000_000L)))
                .hasSize(Targets.RUNGS_MAX);
    }

    @Test
    void extremes_latest_and_average_can_be_lost_again() {
        GamificationEvent low = a("2026-01-01T08:00:00Z", 50);
        GamificationEvent high = a("2026-01-01T09:00:00Z", 90);

        assertThat(told(of(achievement(tally(Measure.MAX, Bound.AT_LEAST, 80))), low, high))
                .containsExactly("@2026-01-01T09:00:00Z");
        assertThat(told(of(achievement(tally(Measure.MIN, Bound.AT_MOST, 60))), high, low))
                .containsExactly("@2026-01-01T08:00:00Z");
        assertThat(told(of(achievement(tally(Measure.LATEST, Bound.AT_MOST, 60))), low, high))
                .isEmpty();
        assertThat(told(of(achievement(tally(Measure.AVERAGE, Bound.AT_LEAST, 70))), low, high))
                .containsExactly("@2026-01-01T09:00:00Z");
        assertThat(told(of(achievement(tally(Measure.AVERAGE, Bound.AT_LEAST, 71))), low, high))
                .isEmpty();
    }

    @Test
    void distinct_compares_numbers_by_value() {
        Catalogue two = of(achievement(tally(Measure.DISTINCT, Bound.AT_LEAST, 2)));
        GamificationEvent one = event("health.a.done", "2026-01-01T08:00:00Z", "UTC", Map.of("value", Value.of(1)));
        GamificationEvent same =
                event("health.a.done", "2026-01-01T09:00:00Z", "UTC", Map.of("value", Value.of(new BigDecimal("1.0"))));
        GamificationEvent text = event("health.a.done", "2026-01-01T10:00:00Z", "UTC", Map.of("value", Value.of("1")));

        assertThat(told(two, one, same)).isEmpty();
        assertThat(told(two, one, same, text)).containsExactly("@2026-01-01T10:00:00Z");
    }

    @Test
    void a_tally_by_a_subject_wants_one_subject_to_reach_it() {
        Tally sameValue = new Tally(
                A,
                Measure.COUNT,
                Optional.empty(),
                Optional.of(VALUE),
                Optional.empty(),
                Window.LIFETIME,
                Bound.AT_LEAST,
                BigDecimal.valueOf(2));

        assertThat(told(
                        of(achievement(sameValue)),
                        a("2026-01-01T08:00:00Z", 1),
                        a("2026-01-01T09:00:00Z", 2),
                        a("2026-01-01T10:00:00Z", 1)))
                .containsExactly("@2026-01-01T10:00:00Z");
    }

    @Test
    void a_subject_counts_once_at_its_earliest_event() {
        Tally once = new Tally(
                A,
                Measure.SUM,
                Optional.of(VALUE),
                Optional.empty(),
                Optional.of(Field.payload("claim")),
                Window.LIFETIME,
                Bound.AT_LEAST,
                BigDecimal.valueOf(60));
        GamificationEvent sixty = event(
                "health.a.done", "2026-01-02T08:00:00Z", "UTC", Map.of("value", Value.of(60), "claim", Value.of("c")));
        GamificationEvent forty = event(
                "health.a.done", "2026-01-01T08:00:00Z", "UTC", Map.of("value", Value.of(40), "claim", Value.of("c")));

        assertThat(told(of(achievement(once)), sixty)).hasSize(1);
        assertThat(told(of(achievement(once)), sixty, forty)).isEmpty();
    }

    @Test
    void an_event_without_the_number_is_no_evidence() {
        assertThat(told(
                        of(achievement(Tally.sum(A, VALUE, 0))),
                        event("health.a.done", "2026-01-01T08:00:00Z", "UTC", Map.of("value", Value.of("7")))))
                .isEmpty();
    }

    @Test
    void a_sum_cannot_be_bounded_from_above() {
        assertThatThrownBy(() -> tally(Measure.SUM, Bound.AT_MOST, 5)).hasMessageContaining("atMost is for min");
    }
}
