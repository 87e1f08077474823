package com.austa.gamification.adapter.redis;

import static com.austa.gamification.testkit.contract.LeaderboardPortContract.ANN;
import static com.austa.gamification.testkit.contract.LeaderboardPortContract.BEN;
import static com.austa.gamification.testkit.contract.LeaderboardPortContract.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.devservices.DevRedis;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Boards that an engine meets for the first time are made from the books, whoever writes on them meanwhile. */
class NewLeaderboardIT {

    private static final Instant LONG_AGO = Instant.parse("2016-04-24T14:59:59Z");
    private static final BoardId THAT_DAY =
            new BoardId(Optional.of(HEALTH), BoardPeriod.DAILY, LocalDate.ofInstant(LONG_AGO, ZoneOffset.UTC));
    private static final String BOARD = "leaderboard:" + THAT_DAY;
    private static final String VERSIONS = "leaderboard-versions:{leaderboard:" + THAT_DAY + "}";

    private final Boards boards = Boards.onSharedRedis();
    private final RedisCommands<String, String> redis = boards.redis();
    private final InMemoryLeaderboard books = new InMemoryLeaderboard();

    @Test
    void what_another_engine_writes_between_the_reading_and_the_making_stays() {
        RedisBoards other = boards.started(books);
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        RedisBoards one = boards.started(new BooksReadBefore(books, meanwhile));
        meanwhile.set(() -> {
            score(other, ANN, 5);
            score(other, BEN, 40);
        });
        score(one, ANN, 10);
        assertThat(one.view().page(THAT_DAY, 10, 0))
                .containsExactly(new Standing(1, BEN, 40), new Standing(2, ANN, 15));
    }

    @Test
    void what_another_engine_takes_away_between_the_reading_and_the_making_stays_away() {
        RedisBoards other = boards.started(books);
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        RedisBoards one = boards.started(new BooksReadBefore(books, meanwhile));
        meanwhile.set(() -> score(other, ANN, -10));
        score(one, ANN, 10);
        assertThat(one.view().page(THAT_DAY, 10, 0)).isEmpty();
    }

    @Test
    void an_engine_that_meets_the_board_of_another_adds_to_it() {
        RedisBoards one = boards.started(books);
        RedisBoards other = boards.started(books);
        score(one, ANN, 10);
        score(other, BEN, 20);
        score(one, ANN, 15);
        assertThat(other.view().page(THAT_DAY, 10, 0))
                .containsExactly(new Standing(1, ANN, 25), new Standing(2, BEN, 20));
    }

    @Test
    void a_board_that_has_expired_comes_back_whole_with_a_late_write() {
        MovingClock clock = new MovingClock();
        RedisBoards one = boards.open(books, clock);
        one.start();
        score(one, ANN, 10);
        clock.move(Duration.ofDays(9));
        redis.del(BOARD, VERSIONS);
        score(one, BEN, 5);
        assertThat(one.view().page(THAT_DAY, 10, 0)).containsExactly(new Standing(1, ANN, 10), new Standing(2, BEN, 5));
        assertThat(redis.ttl(BOARD)).isBetween(days(8) - 60, days(8));
        assertThat(redis.ttl(VERSIONS)).isBetween(days(8) - 60, days(8));
    }

    @Test
    void what_is_left_of_a_half_evicted_board_is_not_taken_for_the_board() {
        for (String half : List.of(BOARD, VERSIONS)) {
            redis.flushall();
            InMemoryLeaderboard those = new InMemoryLeaderboard();
            RedisBoards one = boards.started(those);
            redis.zadd(BOARD, 99, BEN.toString());
            redis.hset(VERSIONS, Map.of("#size", "1", BEN.toString(), "1"));
            redis.del(half);
            one.scored(Set.of(those.book(ANN, HEALTH, LONG_AGO, 10)));
            Boards.awaitCaughtUp(one);
            assertThat(one.view().page(THAT_DAY, 10, 0))
                    .as("without " + half)
                    .containsExactly(new Standing(1, ANN, 10));
            one.close();
        }
    }

    @Test
    void a_large_board_is_built_with_everybody_on_it() {
        RedisBoards one = boards.started(books);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            scored.add(books.book(user(i), HEALTH, LONG_AGO, 1 + i));
        }
        one.scored(scored);
        Boards.awaitCaughtUp(one);
        assertThat(one.view().size(THAT_DAY)).isEqualTo(2_500);
        assertThat(one.view().page(THAT_DAY, 3, 0)).isEqualTo(books.page(THAT_DAY, 3, 0));
        for (int i = 0; i < 2_500; i++) {
            scored.set(i, books.book(user(i), HEALTH, LONG_AGO, 2_500 - i));
        }
        one.scored(scored);
        Boards.awaitCaughtUp(one);
        assertThat(one.view().page(THAT_DAY, 3, 2_497)).isEqualTo(books.page(THAT_DAY, 3, 2_497));
    }

    @Test
    void where_redis_may_throw_boards_away_they_are_made_as_well() {
        try (DevRedis server = DevRedis.ephemeral()) {
            server.start();
            try (Boards evicted = Boards.on(server)) {
                evicted.redis().configSet(Map.of("maxmemory", "100mb", "maxmemory-policy", "allkeys-lru"));
                RedisBoards one = evicted.started(books);
                score(one, ANN, 10);
                assertThat(one.view().page(THAT_DAY, 10, 0)).containsExactly(new Standing(1, ANN, 10));
            }
        }
    }

    private void score(RedisBoards engine, UserId user, long points) {
        engine.scored(Set.of(books.book(user, HEALTH, LONG_AGO, points)));
        Boards.awaitCaughtUp(engine);
    }

    private static long days(int days) {
        return Duration.ofDays(days).toSeconds();
    }

    private static UserId user(int i) {
        return UserId.of("00000000-0000-4000-8000-%012d".formatted(i));
    }

    /** Books that are read, and then something happens once before they tell. */
    private record BooksReadBefore(ScorePort books, AtomicReference<Runnable> meanwhile) implements ScorePort {
        @Override
        public Map<BoardId, List<Score>> scoresOf(Collection<Scored> changed) {
            return books.scoresOf(changed);
        }

        @Override
        public Map<BoardId, Instant> bookedSince(Instant since) {
            return books.bookedSince(since);
        }

        @Override
        public void forEach(Collection<BoardId> wanted, BiConsumer<BoardId, List<Score>> chunk) {
            Map<BoardId, List<Score>> read = new HashMap<>();
            books.forEach(wanted, read::put);
            meanwhile.getAndSet(() -> {}).run();
            read.forEach(chunk);
        }
    }

    private static final class MovingClock extends Clock {
        private volatile Instant now = Instant.now();

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void close() {
        boards.close();
    }
}
