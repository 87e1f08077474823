package com.austa.gamification.domain.leaderboard;

import com.austa.gamification.domain.event.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Ranked scores of many boards, to be read. Best first; equal points share a rank (1, 2, 2, 4) and stand in descending
 * order of user id, as unsigned bytes; users without points above 0 are not listed. Safe for use by many threads.
 */
public interface LeaderboardPort {

    /** Empty for an unknown board or an offset behind its end. */
    List<Standing> page(BoardId board, int limit, int offset);

    Optional<Standing> standingOf(BoardId board, UserId user);

    /** How many are listed. */
    long size(BoardId board);
}
