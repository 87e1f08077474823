package com.austa.gamification.domain.leaderboard;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.listing.Listing;
import java.util.List;
import java.util.Optional;

/**
 * Ranked scores of many boards, to be read. Best first; equal points share a rank (1, 2, 2, 4) and stand in descending
 * order of user id, as unsigned bytes; users without points above 0 are not listed. Safe for use by many threads.
 */
public interface LeaderboardPort {

    /** Without rows for an unknown board or an offset behind its end. The total is how many the board lists. */
    Listing<Standing> listing(BoardId board, int limit, int offset);

    /** The rows of a listing alone. */
    default List<Standing> page(BoardId board, int limit, int offset) {
        return listing(board, limit, offset).rows();
    }

    Optional<Standing> standingOf(BoardId board, UserId user);

    /** How many are listed. */
    default long size(BoardId board) {
        return listing(board, 1, 0).total();
    }
}
