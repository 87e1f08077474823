package com.austa.gamification.domain.leaderboard;

/** The view cannot answer now. The points are safe; ask the books, or again later. */
public class LeaderboardUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaderboardUnavailable(String message) {
        super(message);
    }

    public LeaderboardUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
