package com.austa.gamification.adapter.redis;

import com.austa.gamification.adapter.redis.leaderboard.BoardWriter;
import com.austa.gamification.adapter.redis.link.Redis;
import com.austa.gamification.adapter.redis.link.RedisLink;
import com.austa.gamification.domain.leaderboard.LeaderboardView;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.leaderboard.Scored;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/**
 * Leaderboards in Redis. Redis need not be there, neither at the start nor later: reading then fails at once or within the
 * limit of {@link RedisSettings}, writing is made up for when it is back. Safe for use by many threads.
 */
public final class RedisBoards implements AutoCloseable {

    private final Redis redis;
    private final BoardWriter writer;

    private RedisBoards(Redis redis, BoardWriter writer) {
        this.redis = redis;
        this.writer = writer;
    }

    /**
     * Does not connect yet and writes nothing before {@link #start}.
     *
     * @param books what is copied
     */
    public static RedisBoards at(RedisSettings settings, ScorePort books, Clock clock) {
        Redis redis = Redis.at(settings);
        return new RedisBoards(redis, new BoardWriter(redis, books, clock));
    }

    /** Starts the thread that writes; it builds all boards anew first. */
    public void start() {
        writer.start();
    }

    public LeaderboardView view() {
        return writer.view();
    }

    /** Has these copied soon. Returns at once, whatever Redis does. */
    public void scored(Collection<Scored> scored) {
        writer.scored(scored);
    }

    /** Has all boards built anew soon. */
    public void requestRebuild() {
        writer.requestRebuild();
    }

    /**
     * Builds all boards anew now, in this thread; nothing has to be started.
     *
     * @return how many; empty if another process is building, which does not see what was booked since
     */
    public Optional<Integer> rebuild() {
        return writer.rebuild();
    }

    /** Returns if Redis answers there, and throws what keeps it from answering otherwise. */
    public static void ping(RedisSettings settings) {
        try (Redis redis = Redis.at(settings);
                RedisLink link = redis.quickLink("ping")) {
            String unused = link.ask(RedisAsyncCommands::ping);
        }
    }

    /** Whether Redis shows everything that was scored. */
    public boolean isCaughtUp() {
        return writer.isCaughtUp();
    }

    /** Whether writing has failed and is being tried again; meanwhile the books have to answer. */
    public boolean isFailing() {
        return writer.isFailing();
    }

    /** Stops writing within 2 s; what is left is built at the next start. */
    @Override
    public void close() {
        writer.close();
        redis.close();
    }
}
