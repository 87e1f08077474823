package com.austa.gamification.application.calendar;

import static com.austa.gamification.domain.definition.Criteria.count;
import static com.austa.gamification.domain.definition.Criteria.onEveryType;
import static com.austa.gamification.domain.definition.Criteria.streak;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.definition.Define;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import com.austa.gamification.testkit.generator.KeptUser;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the message to the award: which window an event lies in, by the clock on the user's wall. */
class CalendarTableTest {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final UserId USER = UserId.of("7c9e6679-7425-40de-944b-e07fc1f90ae7");

    /** An instant and the zone that the message names, as in {@code 2026-03-01T09:00:00Z Asia/Tokyo}; UTC without one. */
    private static GamificationEvent event(String said) {
        String[] parts = said.strip().split(" ");
        String zone = parts.length > 1 ? ",\"metadata\":{\"timeZone\":\"%s\"}}".formatted(parts[1]) : "}";
        String goal = Events.GOAL
                .replace(
                        "0f8fad5b-d9cb-469f-a165-70867728950e",
                        UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .replace("2026-05-04T09:15:30.25Z", parts[0]);
        return Events.valid(goal.substring(0, goal.length() - 1) + zone);
    }

    private static GamificationEvent event(Instant instant, String zone) {
        return event(instant + " " + zone);
    }

    /** What is earned, as {@code occurrence@instant} by place; the same whatever the order of arrival. */
    private static List<String> earned(Criterion criterion, Repeat repeat, List<GamificationEvent> events) {
        Decider decider = RulebookDecider.of(
                Define.catalogue(1)
                        .add(Define.achievement("it", criterion).repeat(repeat).build())
                        .build(),
                ConsumerGroup.all());
        KeptUser forwards = new KeptUser(USER);
        events.forEach(event -> forwards.take(decider, List.of(event)));
        List<GamificationEvent> reversed = new ArrayList<>(events);
        Collections.reverse(reversed);
        KeptUser backwards = new KeptUser(USER);
        reversed.forEach(event -> backwards.take(decider, List.of(event)));
        assertThat(backwards.result()).isEqualTo(forwards.result());
        return forwards.books().values().stream()
                .sorted(Comparator.comparing(Outcome::place))
                .map(outcome ->
                        outcome.key().occurrence() + "@" + outcome.place().instant())
                .toList();
    }

    private static List<String> windows(Calendar calendar, GamificationEvent... events) {
        return earned(count(onEveryType()).per(calendar), Repeat.perWindow(), List.of(events)).stream()
                .map(award -> award.substring(0, award.indexOf('@')))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,                 2026-03-29, 2026-03-29T00:00:00Z, PT24H",
        "UTC,                 2028-02-29, 2028-02-29T00:00:00Z, PT24H",
        "Asia/Tokyo,          2026-12-31, 2026-12-30T15:00:00Z, PT24H",
        "America/New_York,    2026-03-08, 2026-03-08T05:00:00Z, PT23H",
        "America/New_York,    2026-11-01, 2026-11-01T04:00:00Z, PT25H",
        "Europe/Berlin,       2026-03-29, 2026-03-28T23:00:00Z, PT23H",
        "Europe/Berlin,       2026-10-25, 2026-10-24T22:00:00Z, PT25H",
        "Australia/Lord_Howe, 2026-10-04, 2026-10-03T13:30:00Z, PT23H30M",
        "Australia/Lord_Howe, 2026-04-05, 2026-04-04T13:00:00Z, PT24H30M",
        "America/Sao_Paulo,   2018-11-04, 2018-11-04T03:00:00Z, PT23H",
    })
    void a_day_begins_and_ends_to_the_microsecond(String zone, LocalDate date, Instant begins, Duration length) {
        Instant ends = begins.plus(length);
        Calendar days = Calendar.of(Period.DAY);

        assertThat(windows(
                        days,
                        event(begins.minus(MICROSECOND), zone),
                        event(begins, zone),
                        event(ends.minus(MICROSECOND), zone),
                        event(ends, zone)))
                .containsExactly(
                        date.minusDays(1).toString(),
                        date.toString(),
                        date.plusDays(1).toString());
        assertThat(earned(
                        count(onEveryType()).per(days).atLeast(2),
                        Repeat.perWindow(),
                        List.of(
                                event(begins.minus(MICROSECOND), zone),
                                event(begins, zone),
                                event(ends.minus(MICROSECOND), zone),
                                event(ends, zone))))
                .containsExactly(date + "@" + ends.minus(MICROSECOND));
    }

    @Test
    void what_is_finer_than_a_microsecond_is_cut_and_not_rounded_into_tomorrow() {
        assertThat(windows(Calendar.of(Period.DAY), event("2026-03-01T23:59:59.999999999Z")))
                .containsExactly("2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,     MONDAY,   2028-02-28, 2028-02-28, 2028-02-29",
        "DAY,     MONDAY,   2028-02-29, 2028-02-29, 2028-03-01",
        "DAY,     MONDAY,   2027-02-28, 2027-02-28, 2027-03-01",
        "DAY,     MONDAY,   2026-12-31, 2026-12-31, 2027-01-01",
        "WEEK,    MONDAY,   2024-12-29, 2024-W52,   2025-W01",
        "WEEK,    MONDAY,   2026-12-27, 2026-W52,   2026-W53",
        "WEEK,    MONDAY,   2027-01-03, 2026-W53,   2027-W01",
        "WEEK,    MONDAY,   2028-01-02, 2027-W52,   2028-W01",
        "WEEK,    MONDAY,   2023-01-01, 2022-W52,   2023-W01",
        "WEEK,    SUNDAY,   2026-01-03, 2025-W53,   2026-W01",
        "WEEK,    SATURDAY, 2026-03-06, 2026-W09,   2026-W10",
        "MONTH,   MONDAY,   2028-02-29, 2028-02,    2028-03",
        "MONTH,   MONDAY,   2027-02-28, 2027-02,    2027-03",
        "MONTH,   MONDAY,   2026-12-31, 2026-12,    2027-01",
        "QUARTER, MONDAY,   2026-03-31, 2026-Q1,    2026-Q2",
        "QUARTER, MONDAY,   2026-12-31, 2026-Q4,    2027-Q1",
        "YEAR,    MONDAY,   2026-12-31, 2026,       2027",
        "YEAR,    MONDAY,   2028-12-31, 2028,       2029",
    })
    void one_window_ends_where_the_next_begins(
            Period period, DayOfWeek weekStart, LocalDate lastDay, String window, String next) {
        String zone = " Asia/Tokyo";
        Calendar calendar = new Calendar(period, weekStart);
        // Midnight in Tokyo is 15:00 of the day before in UTC.
        Instant ends = Instant.parse(lastDay + "T15:00:00Z");

        assertThat(windows(calendar, event(ends.minus(MICROSECOND) + zone), event(ends + zone)))
                .containsExactly(window, next);
        assertThat(earned(
                        streak(2, calendar, count(onEveryType())),
                        Repeat.ONCE,
                        List.of(event(ends.minus(MICROSECOND) + zone), event(ends + zone))))
                .containsExactly("@" + ends);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            eastward, no date is missed      | 2026-03-02T18:00:00Z America/Los_Angeles, 2026-03-03T08:00:00Z Asia/Tokyo, 2026-03-04T08:00:00Z Asia/Tokyo | 2026-03-04T08:00:00Z
            a date is skipped over the line  | 2026-03-02T09:00:00Z Pacific/Honolulu, 2026-03-02T20:00:00Z Pacific/Kiritimati, 2026-03-03T20:00:00Z Pacific/Kiritimati | none
            westward, a date comes twice     | 2026-03-02T03:00:00Z Asia/Tokyo, 2026-03-03T03:00:00Z America/Los_Angeles, 2026-03-03T20:00:00Z America/Los_Angeles, 2026-03-04T20:00:00Z America/Los_Angeles | 2026-03-04T20:00:00Z
            dates run against the clock      | 2026-03-03T09:00:00Z Pacific/Honolulu, 2026-03-03T15:30:00Z Asia/Tokyo, 2026-03-03T16:00:00Z UTC | 2026-03-03T16:00:00Z
            one instant, three dates         | 2026-03-03T10:30:00Z Pacific/Niue, 2026-03-03T10:30:00Z UTC, 2026-03-03T10:30:00Z Pacific/Kiritimati | 2026-03-03T10:30:00Z
            a bare offset is no zone         | 2026-03-02T23:00:00Z +09:00, 2026-03-03T23:00:00Z +09:00, 2026-03-05T00:00:00Z Asia/Tokyo | none
            """)
    void a_traveller_has_the_dates_of_where_they_were(String name, String said, String earned) {
        List<GamificationEvent> events =
                List.of(said.split(",")).stream().map(CalendarTableTest::event).toList();

        assertThat(earned(streak(3, Period.DAY, count(onEveryType())), Repeat.ONCE, events))
                .as(name)
                .isEqualTo(
                        Optional.ofNullable(earned).map(at -> List.of("@" + at)).orElse(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-07T17:00:00Z, 2026-03-08T17:00:00Z",
        "America/New_York, 2026-10-31T17:00:00Z, 2026-11-01T17:00:00Z",
        "Europe/Berlin,    2026-03-28T12:00:00Z, 2026-03-29T12:00:00Z",
    })
    void a_sliding_day_has_24_hours_whatever_the_clock_on_the_wall_does(String zone, Instant one, Instant other) {
        Criterion two = count(onEveryType()).within(Duration.ofDays(1)).atLeast(2);

        assertThat(earned(two, Repeat.ONCE, List.of(event(one, zone), event(other, zone))))
                .containsExactly("@" + other);
        assertThat(earned(two, Repeat.ONCE, List.of(event(one, zone), event(other.plus(MICROSECOND), zone))))
                .isEmpty();
    }
}
