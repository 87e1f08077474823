package com.austa.gamification.application.leaderboard;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.LeaderboardUnavailable;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import java.util.Optional;
import java.util.function.Function;

/**
 * Boards that answer as long as the books do: the copy is asked first, and the books whenever it cannot answer. Both rank
 * alike; the copy may be some moments behind.
 */
public final class ResilientLeaderboard implements LeaderboardPort {

    private final LeaderboardPort copy;
    private final LeaderboardPort books;

    public ResilientLeaderboard(LeaderboardPort copy, LeaderboardPort books) {
        this.copy = requireNonNull(copy, "copy");
        this.books = requireNonNull(books, "books");
    }

    @Override
    public Listing<Standing> listing(BoardId board, int limit, int offset) {
        return first(boards -> boards.listing(board, limit, offset));
    }

    @Override
    public Optional<Standing> standingOf(BoardId board, UserId user) {
        return first(boards -> boards.standingOf(board, user));
    }

    private <T> T first(Function<LeaderboardPort, T> question) {
        try {
            return question.apply(copy);
        } catch (LeaderboardUnavailable unavailable) {
            return question.apply(books);
        }
    }
}
