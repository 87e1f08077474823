package com.austa.gamification.domain.criterion;

import static com.austa.gamification.domain.Story.A;
import static com.austa.gamification.domain.Story.VALUE;
import static com.austa.gamification.domain.Story.a;
import static com.austa.gamification.domain.Story.achievement;
import static com.austa.gamification.domain.Story.event;
import static com.austa.gamification.domain.Story.of;
import static com.austa.gamification.domain.Story.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayStreakTest {

    private static final Calendar DAYS = Calendar.of(Period.DAY);

    private static Catalogue streak(int length, int grace, boolean gaps) {
        return of(achievement(new DayStreak(length, DAYS, Tally.count(A, 1), grace, gaps)));
    }

    private static GamificationEvent[] days(int... days) {
        return Arrays.stream(days)
                .mapToObj(day -> a("2026-01-%02dT12:00:00Z".formatted(day)))
                .toArray(GamificationEvent[]::new);
    }

    @Test
    void consecutive_days_stand_at_the_last_one() {
        assertThat(told(streak(3, 0, false), days(3, 1, 2))).containsExactly("@2026-01-03T12:00:00Z");
        assertThat(told(streak(3, 0, false), days(1, 2, 4))).isEmpty();
    }

    @Test
    void the_streak_is_looked_for_everywhere_not_only_from_its_first_day() {
        assertThat(told(streak(7, 1, false), days(1, 2, 3, 5, 6, 8, 9, 10, 11, 12)))
                .containsExactly("@2026-01-12T12:00:00Z");
    }

    @Test
    void a_forgiven_day_does_not_count() {
        assertThat(told(streak(3, 1, false), days(1, 3))).isEmpty();
        assertThat(told(streak(3, 1, false), days(1, 3, 4))).containsExactly("@2026-01-04T12:00:00Z");
    }

    @Test
    void with_gaps_any_separate_days_will_do() {
        assertThat(told(streak(3, 0, true), days(1, 9, 20, 25))).containsExactly("@2026-01-20T12:00:00Z");
    }

    @Test
    void each_day_is_judged_whole() {
        Catalogue busy = of(achievement(new DayStreak(2, DAYS, Tally.sum(A, VALUE, 10), 0, false)));
        GamificationEvent first = a("2026-01-01T12:00:00Z", 10);
        GamificationEvent second = a("2026-01-02T12:00:00Z", 12);
        GamificationEvent correction = a("2026-01-02T18:00:00Z", -5);

        assertThat(told(busy, first, second)).containsExactly("@2026-01-02T12:00:00Z");
        assertThat(told(busy, first, second, correction)).isEmpty();
    }

    @Test
    void each_further_streak_begins_after_the_last_ones_date() {
        Catalogue again =
                of(achievement(new DayStreak(2, DAYS, Tally.count(A, 1), 0, false), Repeat.every(1), List.of()));

        assertThat(told(again, days(1, 2, 3, 4, 5)))
                .containsExactly("1@2026-01-02T12:00:00Z", "2@2026-01-04T12:00:00Z");
    }

    @Test
    void a_day_is_the_local_one_on_both_sides_of_a_clock_change() {
        Map<String, Value> any = Map.of("value", Value.of(1));
        Catalogue two = streak(2, 0, false);

        assertThat(told(
                        two,
                        event("health.a.done", "2026-03-29T00:30:00Z", "Europe/Lisbon", any),
                        event("health.a.done", "2026-03-29T22:59:59.999999Z", "Europe/Lisbon", any)))
                .isEmpty();
        assertThat(told(
                        two,
                        event("health.a.done", "2026-03-29T00:30:00Z", "Europe/Lisbon", any),
                        event("health.a.done", "2026-03-29T23:00:00Z", "Europe/Lisbon", any)))
                .containsExactly("@2026-03-29T23:00:00Z");
    }

    @Test
    void a_travellers_streak_stands_at_the_latest_place_even_when_dates_run_against_the_clock() {
        Map<String, Value> any = Map.of("value", Value.of(1));
        GamificationEvent auckland = event("health.a.done", "2026-01-01T20:00:00Z", "Pacific/Auckland", any);
        GamificationEvent honolulu = event("health.a.done", "2026-01-02T02:00:00Z", "Pacific/Honolulu", any);

        assertThat(told(streak(2, 0, false), auckland, honolulu)).containsExactly("@2026-01-02T02:00:00Z");
    }
}
