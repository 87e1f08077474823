package com.austa.gamification.domain.leaderboard;

import com.austa.gamification.domain.event.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The books, asked for scores to copy to a view. Safe for use by many threads. */
public interface ScorePort {

    /**
     * All scores of these users, on every board they have points on or had, read at one moment.
     *
     * @param users 1 to 1,000
     */
    Map<BoardId, List<Score>> scoresOf(Collection<UserId> users);

    /** Every score there is, board by board in chunks of at most 1,000. */
    void forEach(BiConsumer<BoardId, List<Score>> chunk);
}
