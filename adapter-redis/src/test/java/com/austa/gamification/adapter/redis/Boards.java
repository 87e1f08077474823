package com.austa.gamification.adapter.redis;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.austa.gamification.devservices.DevRedis;
import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.leaderboard.ScorePort;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** A Redis that was emptied, a client to look into it, and engines on it that end with the test. */
final class Boards implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(10);

    static {
        // Outages are what is tested here, and a green run says nothing.
        for (String name : List.of("io.lettuce", "io.netty", "com.austa.gamification.adapter.redis")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF);
        }
    }

    private final DevRedis server;
    private final RedisClient client;
    private final List<RedisBoards> opened = new ArrayList<>();

    private Boards(DevRedis server) {
        this.server = server;
        this.client = RedisClient.create("redis://%s:%d".formatted(server.host(), server.port()));
    }

    static Boards onSharedRedis() {
        Boards boards = new Boards(SharedServices.redis());
        boards.redis().flushall();
        return boards;
    }

    static Boards on(DevRedis server) {
        return new Boards(server);
    }

    RedisCommands<String, String> redis() {
        return client.connect().sync();
    }

    /** Not started. */
    RedisBoards open(ScorePort books) {
        return open(books, Clock.systemUTC());
    }

    RedisBoards open(ScorePort books, Clock clock) {
        RedisBoards boards = RedisBoards.at(RedisSettings.of(server.host(), server.port()), books, clock);
        opened.add(boards);
        return boards;
    }

    /** Started, and done with building. */
    RedisBoards started(ScorePort books) {
        RedisBoards boards = open(books);
        boards.start();
        awaitCaughtUp(boards);
        return boards;
    }

    static void awaitCaughtUp(RedisBoards boards) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(boards::isCaughtUp);
    }

    @Override
    public void close() {
        opened.forEach(RedisBoards::close);
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
