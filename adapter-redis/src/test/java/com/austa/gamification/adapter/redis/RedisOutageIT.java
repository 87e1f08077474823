package com.austa.gamification.adapter.redis;

import static com.austa.gamification.testkit.contract.LeaderboardPortContract.ANN;
import static com.austa.gamification.testkit.contract.LeaderboardPortContract.GLOBAL;
import static com.austa.gamification.testkit.contract.LeaderboardPortContract.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.austa.gamification.devservices.DevRedis;
import com.austa.gamification.domain.leaderboard.LeaderboardUnavailable;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Redis that dies, freezes or is not there costs a time limit and then nothing; when it is back, so are the boards. */
class RedisOutageIT {

    /** The limit and what a busy machine needs besides. */
    private static final Duration AT_ONCE = RedisSettings.LIMIT.plusMillis(700);

    private final DevRedis server = DevRedis.ephemeral();
    private final InMemoryLeaderboard books = new InMemoryLeaderboard();
    private RedisBoards running;
    private Boards boards;

    @BeforeEach
    void start() {
        server.start();
        boards = Boards.on(server);
        books.book(ANN, HEALTH, Instant.now(), 10);
        running = boards.started(books);
    }

    @Test
    void a_killed_redis_fails_within_the_limit_and_what_was_scored_meanwhile_is_there_when_it_is_back() {
        assertThat(running.view().page(GLOBAL, 10, 0)).containsExactly(new Standing(1, ANN, 10));
        server.kill();
        assertUnavailableAtOnce();
        running.scored(Set.of(books.book(ANN, HEALTH, Instant.now(), 5)));
        await().atMost(Boards.SOON).until(running::isFailing);
        assertThat(running.isCaughtUp()).isFalse();

        server.start();

        Boards.awaitCaughtUp(running);
        assertPoints(15);
        assertThat(running.isFailing()).isFalse();
    }

    @Test
    void a_frozen_redis_fails_within_the_limit_and_goes_on_after() throws IOException, InterruptedException {
        signal("STOP");
        for (int i = 0; i < 10; i++) {
            assertUnavailableAtOnce();
        }
        running.scored(Set.of(books.book(ANN, HEALTH, Instant.now(), 5)));
        signal("CONT");
        Boards.awaitCaughtUp(running);
        assertPoints(15);
    }

    @Test
    void an_engine_that_starts_without_redis_builds_the_boards_when_it_comes() {
        server.stop();
        RedisBoards early = boards.open(books);
        early.start();
        assertThatThrownBy(() -> early.view().page(GLOBAL, 10, 0)).isInstanceOf(LeaderboardUnavailable.class);
        server.start();
        Boards.awaitCaughtUp(early);
        assertPoints(10);
    }

    @Test
    void closing_while_redis_is_gone_takes_no_longer_than_two_seconds() {
        server.kill();
        long begun = System.nanoTime();
        running.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    private void assertUnavailableAtOnce() {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> running.view().page(GLOBAL, 10, 0))
                .isInstanceOf(LeaderboardUnavailable.class)
                .hasMessageContaining("leaderboard 'global:all-time'")
                .hasMessageContaining("ask the books");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
    }

    private void assertPoints(long points) {
        await().atMost(Boards.SOON)
                .ignoreException(LeaderboardUnavailable.class)
                .untilAsserted(() ->
                        assertThat(running.view().page(GLOBAL, 10, 0)).containsExactly(new Standing(1, ANN, points)));
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(server.pid()))
                .start()
                .waitFor();
    }

    @AfterEach
    void stop() {
        boards.close();
        server.close();
    }
}
