package com.austa.gamification.application.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.LeaderboardUnavailable;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.testkit.contract.LeaderboardPortContract;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResilientLeaderboardTest implements LeaderboardPortContract {

    /** The contract is kept by the books alone. */
    @Override
    public LeaderboardPort boardsAfter(List<Booked> bookings) {
        return new ResilientLeaderboard(new Gone(), books(bookings));
    }

    @Test
    void the_copy_answers_where_it_can() {
        LeaderboardPort copy = books(List.of(new Booked(ANN, HEALTH, MONDAY, 10)));
        LeaderboardPort boards = new ResilientLeaderboard(copy, new Gone());
        assertThat(boards.page(GLOBAL, 10, 0)).containsExactly(new Standing(1, ANN, 10));
    }

    private static LeaderboardPort books(List<Booked> bookings) {
        InMemoryLeaderboard books = new InMemoryLeaderboard();
        bookings.forEach(booked -> books.book(booked.user(), booked.journey(), booked.at(), booked.points()));
        return books;
    }

    /** A copy that has been lost. */
    private static final class Gone implements LeaderboardPort {
        @Override
        public Listing<Standing> listing(BoardId board, int limit, int offset) {
            throw new LeaderboardUnavailable("gone");
        }

        @Override
        public Optional<Standing> standingOf(BoardId board, UserId user) {
            throw new LeaderboardUnavailable("gone");
        }
    }
}
