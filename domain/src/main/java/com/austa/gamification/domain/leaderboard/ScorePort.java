package com.austa.gamification.domain.leaderboard;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The books, asked for scores to copy to a view. Safe for use by many threads. */
public interface ScorePort {

    /**
     * What these users have now on the boards that these changes show on, read at one moment. A score that has come down
     * to 0 is among them.
     *
     * @param changed 1 to 5,000
     * @return each board and user once
     */
    Map<BoardId, List<Score>> scoresOf(Collection<Scored> changed);

    /**
     * Boards on which something was booked at or after that instant by the books' own clock, with the instant of the last
     * booking; a late event makes an old board one of them. The all-time boards are among them always, if they have any
     * entry.
     */
    Map<BoardId, Instant> bookedSince(Instant since);

    /**
     * Every score of these boards, in chunks of at most 1,000 of one board, all read at one moment after the call began.
     * A chunk of fewer is its board's last, so that a small board comes in one piece. Users who had points there and have none left are among them.
     *
     * @param chunk called on this thread; what it throws ends the call
     */
    void forEach(Collection<BoardId> boards, BiConsumer<BoardId, List<Score>> chunk);
}
