package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.HEALTH;
import static com.austa.gamification.testkit.contract.SampleStream.SHOP;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.progress.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The books, asked for scores to copy. */
public interface ScorePortContract extends BooksContract {

    int DAYS = 40;
    Instant NEXT_DAY = START.plus(Duration.ofDays(1));

    @Test
    default void a_change_shows_on_eight_boards_with_what_stands_now() {
        give(ANN, HEALTH, START, 10);
        give(ANN, SHOP, START, 5);
        give(ANN, HEALTH, NEXT_DAY, 100);
        give(BEN, HEALTH, START, 1_000);
        Map<BoardId, List<Score>> scores = books().scores().scoresOf(Set.of(Scored.at(ANN, HEALTH, START)));
        assertThat(points(scores, ANN))
                .containsOnly(
                        Map.entry("global:all-time", 115L),
                        Map.entry("health:all-time", 110L),
                        Map.entry("global:2026-11-02", 15L),
                        Map.entry("health:2026-11-02", 10L),
                        Map.entry("global:2026-W45", 115L),
                        Map.entry("health:2026-W45", 110L),
                        Map.entry("global:2026-11", 115L),
                        Map.entry("health:2026-11", 110L));
        assertThat(points(scores, BEN)).isEmpty();
    }

    @Test
    default void boards_that_several_changes_show_on_are_told_once() {
        give(ANN, HEALTH, START, 10);
        give(ANN, SHOP, NEXT_DAY, 5);
        Map<BoardId, List<Score>> scores =
                books().scores().scoresOf(Set.of(Scored.at(ANN, HEALTH, START), Scored.at(ANN, SHOP, NEXT_DAY)));
        assertThat(scores.values()).allSatisfy(onBoard -> assertThat(onBoard).hasSize(1));
        assertThat(points(scores, ANN)).containsEntry("global:all-time", 15L).containsEntry("shop:2026-11-03", 5L);
    }

    @Test
    default void changes_years_apart_and_in_weeks_across_months_are_told_each_with_its_own_days() {
        Set<Scored> changes = new HashSet<>();
        for (int year = 2010; year < 2022; year++) {
            changes.add(give(ANN, HEALTH, Instant.parse(year + "-01-31T23:00:00Z"), year));
            changes.add(give(ANN, SHOP, Instant.parse(year + "-02-01T00:00:00Z"), 1));
            changes.add(give(BEN, HEALTH, Instant.parse(year + "-02-01T00:00:00Z"), 1));
        }
        Map<BoardId, List<Score>> scores = books().scores().scoresOf(changes);
        assertThat(scores).isNotEmpty();
        Map<BoardId, Map<UserId, Long>> read = scores(scores.keySet());
        scores.forEach((board, onBoard) -> {
            Map<UserId, Long> points = new TreeMap<>();
            onBoard.forEach(score -> points.put(score.user(), score.points()));
            assertThat(onBoard).as("%s once a user", board).hasSameSizeAs(points.keySet());
            Map<UserId, Long> listed = new TreeMap<>(read.get(board));
            listed.values().removeIf(none -> none == 0);
            assertThat(points).as(board.toString()).isEqualTo(listed);
        });
        assertThat(points(scores, ANN))
                .containsEntry("health:2021-01-31", 2021L)
                .containsEntry("global:2018-W05", 2019L)
                .containsEntry("global:2018-01", 2018L);
    }

    @Test
    default void a_score_that_has_come_down_to_nothing_is_told() {
        Scored change = give(ANN, HEALTH, START, 10);
        give(ANN, HEALTH, START, -10);
        assertThat(points(books().scores().scoresOf(Set.of(change)), ANN).values())
                .containsOnly(0L);
    }

    @Test
    default void versions_rise_with_every_change() {
        Scored change = give(ANN, HEALTH, START, 10);
        long before = version(change);
        give(ANN, SHOP, NEXT_DAY, 10);
        assertThat(version(change)).isGreaterThan(before);
    }

    @Test
    default void boards_are_known_by_when_they_were_booked_on() {
        give(ANN, HEALTH, START, 10);
        give(ANN, Journey.CROSS, Instant.parse("2020-02-29T12:00:00Z"), 10);
        Set<String> boards = names(books().scores().bookedSince(Instant.EPOCH).keySet());
        assertThat(boards)
                .containsExactlyInAnyOrder(
                        "global:all-time",
                        "health:all-time",
                        "global:2026-11-02",
                        "health:2026-11-02",
                        "global:2026-W45",
                        "health:2026-W45",
                        "global:2026-11",
                        "health:2026-11",
                        "global:2020-02-29",
                        "global:2020-W09",
                        "global:2020-02");
        assertThat(names(books().scores()
                        .bookedSince(Instant.now().plusSeconds(3_600))
                        .keySet()))
                .containsExactlyInAnyOrder("global:all-time", "health:all-time");
    }

    @Test
    default void every_score_of_a_board_is_told_in_chunks() {
        List<Delivery> deliveries = new ArrayList<>();
        SampleStream stream = new SampleStream("crowd", 0);
        for (int i = 0; i < 1_001; i++) {
            UserId user = new UserId(new UUID(7, i));
            deliveries.add(stream.put(SampleStream.event(user, 1)));
        }
        apply(new SampleDecider(ACHIEVEMENTS), deliveries);
        Set<BoardId> boards = Set.of(BoardId.globalAllTime(), board(HEALTH, BoardPeriod.DAILY));
        Map<BoardId, Map<UserId, Long>> told = new HashMap<>();
        Set<BoardId> ended = new HashSet<>();
        books().scores().forEach(boards, (board, scores) -> {
            assertThat(scores).hasSizeBetween(1, 1_000);
            assertThat(ended).as("told to the end").doesNotContain(board);
            if (scores.size() < 1_000) {
                ended.add(board);
            }
            scores.forEach(score ->
                    told.computeIfAbsent(board, none -> new HashMap<>()).put(score.user(), score.points()));
        });
        assertThat(told.keySet()).isEqualTo(boards);
        assertThat(told.values())
                .allSatisfy(scores -> assertThat(scores).hasSize(1_001).containsValue(10L));
    }

    @Test
    default void who_had_points_on_a_board_and_has_none_left_is_told() {
        give(ANN, HEALTH, START, 10);
        give(ANN, HEALTH, START, -10);
        Map<BoardId, Long> told = new HashMap<>();
        Set<BoardId> boards = Set.of(BoardId.globalAllTime(), board(HEALTH, BoardPeriod.MONTHLY));
        books().scores()
                .forEach(
                        boards, (board, scores) -> told.put(board, scores.get(0).points()));
        assertThat(told).hasSize(2).containsValue(0L);
    }

    @Test
    default void all_boards_at_once_have_the_scores_that_each_has_by_itself() {
        everyoneScoresDaily();
        Set<BoardId> boards = books().scores().bookedSince(Instant.EPOCH).keySet();

        Map<BoardId, Map<UserId, Long>> atOnce = scores(boards);

        assertThat(boards).hasSizeGreaterThan(DAYS);
        for (BoardId board : boards) {
            Map<UserId, Long> ranked = new TreeMap<>();
            for (Standing standing : books().leaderboards().page(board, 200, 0)) {
                ranked.put(standing.user(), standing.points());
            }
            assertThat(atOnce.get(board))
                    .as(board.toString())
                    .isEqualTo(ranked)
                    .isEqualTo(scores(Set.of(board)).get(board));
        }
    }

    private void everyoneScoresDaily() {
        SampleStream stream = new SampleStream("daily", 0);
        List<Delivery> deliveries = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (UserId user : List.of(ANN, BEN)) {
                Journey journey = day % 3 == 0 ? SHOP : HEALTH;
                EventId id = new EventId(new UUID(day, user.value().getMostSignificantBits()));
                Attributes payload = Attributes.NONE.with("points", Value.of(day + 1L));
                Instant at = START.plus(Duration.ofHours(20L * day));
                deliveries.add(stream.put(SampleStream.event(id, user, journey, at, payload)));
            }
        }
        apply(new SampleDecider(ACHIEVEMENTS, 1, Integer.MAX_VALUE), deliveries);
    }

    private Map<BoardId, Map<UserId, Long>> scores(Collection<BoardId> boards) {
        Map<BoardId, Map<UserId, Long>> scores = new HashMap<>();
        books().scores().forEach(boards, (board, chunk) -> {
            for (Score score : chunk) {
                scores.computeIfAbsent(board, key -> new TreeMap<>()).put(score.user(), score.points());
            }
        });
        return scores;
    }

    private Scored give(UserId user, Journey journey, Instant at, long points) {
        SampleStream stream = new SampleStream("gifts-" + UUID.randomUUID(), 0);
        Attributes payload = Attributes.NONE.with("points", Value.of(points));
        apply(
                new SampleDecider(ACHIEVEMENTS, 1, Integer.MAX_VALUE),
                List.of(stream.put(SampleStream.event(new EventId(UUID.randomUUID()), user, journey, at, payload))));
        return Scored.at(user, journey, at);
    }

    private long version(Scored change) {
        return books().scores()
                .scoresOf(Set.of(change))
                .getOrDefault(BoardId.globalAllTime(), List.of())
                .get(0)
                .version();
    }

    private static Map<String, Long> points(Map<BoardId, List<Score>> scores, UserId user) {
        Map<String, Long> points = new HashMap<>();
        scores.forEach((board, onBoard) -> onBoard.stream()
                .filter(score -> score.user().equals(user))
                .forEach(score -> points.put(board.toString(), score.points())));
        return points;
    }

    private static Set<String> names(Set<BoardId> boards) {
        Set<String> names = new HashSet<>();
        boards.forEach(board -> names.add(board.toString()));
        return names;
    }

    private static BoardId board(Journey journey, BoardPeriod period) {
        return new BoardId(Optional.of(journey), period, LocalDate.of(2026, 11, 2));
    }
}
