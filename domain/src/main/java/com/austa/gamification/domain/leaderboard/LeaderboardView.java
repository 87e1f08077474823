package com.austa.gamification.domain.leaderboard;

import java.util.List;

/**
 * A copy of the boards that is fast to read and may be lost at any moment: a projection, for points live in the ledger.
 */
public interface LeaderboardView extends LeaderboardPort {

    /**
     * Sets these scores and leaves other users alone. Scores are absolute, so a repeated call changes nothing; one whose
     * version is older than what the board holds of that user is dropped, and one of 0 or less takes the user off.
     *
     * @throws LeaderboardUnavailable no answer in time: all, some or none were set, and calling again is safe
     */
    void put(BoardId board, List<Score> scores);
}
