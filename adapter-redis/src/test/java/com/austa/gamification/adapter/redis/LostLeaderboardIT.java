package com.austa.gamification.adapter.redis;

import static com.austa.gamification.testkit.contract.LeaderboardPortContract.ANN;
import static com.austa.gamification.testkit.contract.LeaderboardPortContract.BEN;
import static com.austa.gamification.testkit.contract.LeaderboardPortContract.GLOBAL;
import static com.austa.gamification.testkit.contract.LeaderboardPortContract.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import com.austa.gamification.domain.leaderboard.LeaderboardUnavailable;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Redis forgets, wholly or in part, is never answered from and comes back from the books. */
class LostLeaderboardIT {

    private static final Instant NOW = Instant.now();
    private static final BoardId TODAY =
            new BoardId(Optional.of(HEALTH), BoardPeriod.DAILY, LocalDate.ofInstant(NOW, ZoneOffset.UTC));

    private final Boards boards = Boards.onSharedRedis();
    private final RedisCommands<String, String> redis = boards.redis();
    private final InMemoryLeaderboard books = new InMemoryLeaderboard();

    @Test
    void keys_are_the_ones_of_the_contract_and_expire_by_their_period() {
        books.book(ANN, HEALTH, Instant.parse("2026-11-22T10:00:00Z"), 10);
        boards.started(books);
        assertThat(redis.keys("leaderboard:*"))
                .containsExactlyInAnyOrder(
                        "leaderboard:global:all-time",
                        "leaderboard:global:2026-11-22",
                        "leaderboard:global:2026-W47",
                        "leaderboard:global:2026-11",
                        "leaderboard:health:all-time",
                        "leaderboard:health:2026-11-22",
                        "leaderboard:health:2026-W47",
                        "leaderboard:health:2026-11");
        assertThat(redis.zscore("leaderboard:health:2026-W47", ANN.toString())).isEqualTo(10);
        assertThat(redis.ttl("leaderboard:global:all-time")).isEqualTo(-1);
        assertDays("leaderboard:global:2026-11-22", 8);
        assertDays("leaderboard:global:2026-W47", 35);
        assertDays("leaderboard:global:2026-11", 400);
    }

    @Test
    void a_board_that_is_written_expires_later() {
        books.book(ANN, HEALTH, NOW, 10);
        RedisBoards running = boards.started(books);
        redis.expire("leaderboard:" + TODAY, 60);
        running.scored(Set.of(books.book(ANN, HEALTH, NOW, 1)));
        Boards.awaitCaughtUp(running);
        assertDays("leaderboard:" + TODAY, 8);
    }

    @Test
    void after_a_flushall_all_boards_come_back_the_same() {
        for (int i = 0; i < 50; i++) {
            books.book(user(i), HEALTH, NOW.minus(Duration.ofDays(i)), 1 + i % 7);
        }
        boards.started(books);
        Map<String, Object> before = everyBoard();
        assertThat(before).hasSizeGreaterThan(100);

        redis.flushall();

        await().atMost(Boards.SOON).untilAsserted(() -> assertThat(everyBoard()).isEqualTo(before));
    }

    @Test
    void an_emptied_redis_never_answers_with_an_empty_board() {
        books.book(ANN, HEALTH, NOW, 10);
        RedisBoards built = boards.open(books);
        built.rebuild();
        redis.flushall();
        assertThatThrownBy(() -> built.view().page(GLOBAL, 10, 0))
                .isInstanceOf(LeaderboardUnavailable.class)
                .hasMessageContaining("'global:all-time' is not whole");
        assertThatThrownBy(() -> built.view().standingOf(GLOBAL, ANN)).isInstanceOf(LeaderboardUnavailable.class);
        assertThatThrownBy(() -> built.view().size(GLOBAL)).isInstanceOf(LeaderboardUnavailable.class);
    }

    @Test
    void a_board_that_was_evicted_alone_comes_back() {
        books.book(ANN, HEALTH, NOW, 10);
        RedisBoards running = boards.started(books);
        for (String half : List.of("leaderboard:%s", "leaderboard-versions:{leaderboard:%s}")) {
            for (BoardId board : List.of(GLOBAL, TODAY)) {
                redis.del(half.formatted(board));
                await().atMost(Boards.SOON)
                        .ignoreException(LeaderboardUnavailable.class)
                        .untilAsserted(() -> assertThat(running.view().page(board, 10, 0))
                                .containsExactly(new Standing(1, ANN, 10)));
            }
        }
    }

    @Test
    void a_late_write_does_not_bring_an_expired_board_back_with_one_member() {
        books.book(ANN, HEALTH, NOW, 10);
        RedisBoards running = boards.started(books);
        redis.del("leaderboard:" + TODAY, "leaderboard-versions:{leaderboard:" + TODAY + "}");

        running.scored(Set.of(books.book(BEN, HEALTH, NOW, 5)));
        Boards.awaitCaughtUp(running);

        assertThat(running.view().page(TODAY, 10, 0))
                .containsExactly(new Standing(1, ANN, 10), new Standing(2, BEN, 5));
    }

    @Test
    void scores_are_not_put_on_a_board_that_is_not_whole() {
        RedisBoards built = boards.open(books);
        assertThatThrownBy(() -> built.view().put(TODAY, List.of(new Score(ANN, 10, 1))))
                .isInstanceOf(LeaderboardUnavailable.class);
        assertThat(redis.exists("leaderboard:" + TODAY)).isZero();
    }

    @Test
    void boards_that_nobody_booked_on_are_not_built_for_asking() {
        RedisBoards running = boards.started(books);
        assertThatThrownBy(() -> running.view().page(TODAY, 10, 0)).isInstanceOf(LeaderboardUnavailable.class);
        Boards.awaitCaughtUp(running);
        assertThat(redis.keys("leaderboard*{*" + TODAY + "*")).isEmpty();
    }

    @Test
    void what_other_books_have_left_behind_is_removed() {
        InMemoryLeaderboard others = new InMemoryLeaderboard();
        for (int i = 0; i < 5; i++) {
            others.book(ANN, HEALTH, NOW.minus(Duration.ofDays(i)), 100);
        }
        boards.open(others).rebuild();

        books.book(ANN, HEALTH, NOW, 1);
        RedisBoards running = boards.started(books);

        assertThat(running.view().page(GLOBAL, 10, 0)).containsExactly(new Standing(1, ANN, 1));
        assertThat(redis.keys("leaderboard:health:2*")).hasSize(3);
        running.scored(Set.of(books.book(ANN, HEALTH, NOW, 1)));
        Boards.awaitCaughtUp(running);
        assertThat(running.view().page(GLOBAL, 10, 0)).containsExactly(new Standing(1, ANN, 2));
    }

    private Map<String, Object> everyBoard() {
        Map<String, Object> found = new TreeMap<>();
        KeyScanCursor<String> keys =
                redis.scan(ScanArgs.Builder.matches("leaderboard:*").limit(100_000));
        keys.getKeys().forEach(key -> found.put(key, redis.zrevrangeWithScores(key, 0, -1)));
        return found;
    }

    private void assertDays(String key, int days) {
        assertThat(redis.ttl(key))
                .as(key)
                .isBetween(
                        Duration.ofDays(days).toSeconds() - 60,
                        Duration.ofDays(days).toSeconds());
    }

    private static UserId user(int i) {
        return UserId.of("00000000-0000-4000-8000-%012d".formatted(i));
    }

    @AfterEach
    void close() {
        boards.close();
    }
}
