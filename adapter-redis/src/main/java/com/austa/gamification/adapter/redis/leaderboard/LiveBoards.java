package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The boards that should be in Redis, as far as this process knows, and when each was last written. What is not among them
 * is not built again when somebody asks for it: it may never have existed.
 */
final class LiveBoards {

    private static final int PERIODIC_MAX = 100_000;

    private final Clock clock;
    private final Map<BoardId, Instant> allTime = new ConcurrentHashMap<>();
    private final Cache<BoardId, Instant> periodic =
            Caffeine.newBuilder().maximumSize(PERIODIC_MAX).build();

    LiveBoards(Clock clock) {
        this.clock = clock;
    }

    void wrote(BoardId board, Instant at) {
        if (board.period() == BoardPeriod.ALL_TIME) {
            allTime.put(board, at);
        } else {
            periodic.put(board, at);
        }
    }

    /** Empty for one that should not be there. */
    Optional<Instant> lastWritten(BoardId board) {
        Instant at = board.period() == BoardPeriod.ALL_TIME ? allTime.get(board) : periodic.getIfPresent(board);
        return Optional.ofNullable(at).filter(written -> !BoardLife.isOver(board, written, clock.instant()));
    }

    Set<BoardId> allTime() {
        return Set.copyOf(allTime.keySet());
    }
}
