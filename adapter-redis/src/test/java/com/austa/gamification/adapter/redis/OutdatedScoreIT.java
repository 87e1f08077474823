package com.austa.gamification.adapter.redis;

import static com.austa.gamification.testkit.contract.LeaderboardPortContract.ANN;
import static com.austa.gamification.testkit.contract.LeaderboardPortContract.GLOBAL;
import static com.austa.gamification.testkit.contract.LeaderboardPortContract.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardView;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The newest score of a user stays, in whatever order scores arrive. */
class OutdatedScoreIT {

    private static final Instant NOW = Instant.now();

    private final Boards boards = Boards.onSharedRedis();
    private final InMemoryLeaderboard books = new InMemoryLeaderboard();

    @Test
    void an_older_score_does_not_replace_a_newer_one() {
        LeaderboardView view = empty();
        view.put(GLOBAL, List.of(new Score(ANN, 10, 2)));
        view.put(GLOBAL, List.of(new Score(ANN, 99, 1)));
        assertThat(view.page(GLOBAL, 10, 0)).containsExactly(new Standing(1, ANN, 10));
    }

    @Test
    void the_same_scores_put_twice_change_nothing() {
        LeaderboardView view = empty();
        view.put(GLOBAL, List.of(new Score(ANN, 10, 2)));
        view.put(GLOBAL, List.of(new Score(ANN, 10, 2)));
        assertThat(view.page(GLOBAL, 10, 0)).containsExactly(new Standing(1, ANN, 10));
    }

    @Test
    void who_has_lost_all_points_is_not_listed_again_by_an_older_score() {
        LeaderboardView view = empty();
        view.put(GLOBAL, List.of(new Score(ANN, 10, 1)));
        view.put(GLOBAL, List.of(new Score(ANN, 0, 3)));
        view.put(GLOBAL, List.of(new Score(ANN, 15, 2)));
        assertThat(view.page(GLOBAL, 10, 0)).isEmpty();
        view.put(GLOBAL, List.of(new Score(ANN, 20, 4)));
        assertThat(view.page(GLOBAL, 10, 0)).containsExactly(new Standing(1, ANN, 20));
    }

    @Test
    void building_anew_keeps_the_version_of_who_has_lost_all_points() {
        books.book(ANN, HEALTH, NOW, 10);
        RedisBoards built = boards.open(books);
        built.rebuild();
        books.book(ANN, HEALTH, NOW, -10);
        built.rebuild();
        built.view().put(GLOBAL, List.of(new Score(ANN, 10, 1)));
        assertThat(built.view().page(GLOBAL, 10, 0)).isEmpty();
    }

    @Test
    void scores_that_two_writers_put_in_any_order_end_as_the_newest() throws InterruptedException {
        LeaderboardView view = empty();
        Random random = new Random(7);
        List<Score> scores = new ArrayList<>();
        Map<UserId, Long> newest = new ConcurrentHashMap<>();
        for (int user = 0; user < 20; user++) {
            for (int version = 1; version <= 50; version++) {
                long points = random.nextInt(30) - 3;
                scores.add(new Score(user(user), points, version));
                newest.put(user(user), points);
            }
        }
        Collections.shuffle(scores, random);
        Thread one = new Thread(() -> putAll(view, scores.subList(0, 500)));
        Thread other = new Thread(() -> putAll(view, scores.subList(500, 1_000)));
        one.start();
        other.start();
        one.join();
        other.join();
        newest.values().removeIf(points -> points <= 0);
        assertThat(view.size(GLOBAL)).isEqualTo(newest.size());
        newest.forEach((user, points) ->
                assertThat(view.standingOf(GLOBAL, user).map(Standing::points)).contains(points));
    }

    @Test
    void what_another_engine_scores_while_boards_are_built_is_not_lost() {
        books.book(ANN, HEALTH, NOW, 10);
        RedisBoards other = boards.started(books);
        RedisBoards builder = boards.open(new SlowBooks(books, () -> {
            other.scored(Set.of(books.book(ANN, HEALTH, NOW, 5)));
            Boards.awaitCaughtUp(other);
        }));
        builder.rebuild();
        assertThat(builder.view().page(GLOBAL, 10, 0)).containsExactly(new Standing(1, ANN, 15));
    }

    /** Books that are read, and then take their time to tell. */
    private record SlowBooks(ScorePort books, Runnable meanwhile) implements ScorePort {
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
            meanwhile.run();
            read.forEach(chunk);
        }
    }

    /** Both write what they scored; the boards are built again and again under their hands, and once lost. */
    @Test
    void two_engines_and_rebuilds_between_them_end_with_what_the_books_say() throws InterruptedException {
        RedisBoards one = boards.started(books);
        RedisBoards other = boards.started(books);
        Thread first = new Thread(() -> play(one, 1));
        Thread second = new Thread(() -> play(other, 2));
        first.start();
        second.start();
        for (int i = 0; i < 20 && (first.isAlive() || second.isAlive()); i++) {
            other.requestRebuild();
            if (i == 5) {
                boards.redis().flushall();
            }
            first.join(20);
        }
        first.join();
        second.join();
        Boards.awaitCaughtUp(one);
        Boards.awaitCaughtUp(other);
        for (BoardId board : books.bookedSince(Instant.EPOCH).keySet()) {
            assertThat(one.view().page(board, 100, 0)).as(board.toString()).isEqualTo(books.page(board, 100, 0));
        }
    }

    private void play(RedisBoards engine, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            Instant at = NOW.minus(Duration.ofDays(random.nextInt(3)));
            engine.scored(Set.of(books.book(user(random.nextInt(30)), HEALTH, at, random.nextInt(9) - 3)));
            if (i % 50 == 0) {
                Boards.awaitCaughtUp(engine);
            }
        }
    }

    private static void putAll(LeaderboardView view, List<Score> scores) {
        scores.forEach(score -> view.put(GLOBAL, List.of(score)));
    }

    private LeaderboardView empty() {
        RedisBoards built = boards.open(books);
        built.rebuild();
        return built.view();
    }

    private static UserId user(int i) {
        return UserId.of("00000000-0000-4000-8000-%012d".formatted(i));
    }

    @AfterEach
    void close() {
        boards.close();
    }
}
