package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.domain.leaderboard.Standing;

/** A row of a board as told. */
public record LeaderboardEntryAnswer(long rank, String userId, long score, int level) {

    static LeaderboardEntryAnswer of(Standing standing, int level) {
        return new LeaderboardEntryAnswer(standing.rank(), standing.user().toString(), standing.points(), level);
    }
}
