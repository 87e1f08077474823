package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a board is kept after it was last written; afterwards the books alone answer for it. */
final class BoardLife {

    static final Duration LONGEST = Duration.ofDays(400);

    private BoardLife() {}

    /** Empty for ever. */
    static Optional<Duration> of(BoardPeriod period) {
        return switch (period) {
            case ALL_TIME -> Optional.empty();
            case DAILY -> Optional.of(Duration.ofDays(8));
            case WEEKLY -> Optional.of(Duration.ofDays(35));
            case MONTHLY -> Optional.of(LONGEST);
        };
    }

    /** What is left at that moment, 0 or less when it is over; empty for ever. */
    static Optional<Duration> left(BoardId board, Instant lastWritten, Instant now) {
        return of(board.period()).map(life -> Duration.between(now, lastWritten.plus(life)));
    }

    static boolean isOver(BoardId board, Instant lastWritten, Instant now) {
        return left(board, lastWritten, now)
                .filter(left -> left.isNegative() || left.isZero())
                .isPresent();
    }
}
