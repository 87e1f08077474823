package com.austa.gamification.adapter.redis;

import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.testkit.contract.LeaderboardPortContract;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** Boards that were empty first and then written, one booking after the other. */
class WrittenLeaderboardIT implements LeaderboardPortContract {

    private final Boards boards = Boards.onSharedRedis();

    @Override
    public LeaderboardPort boardsAfter(List<Booked> bookings) {
        InMemoryLeaderboard books = new InMemoryLeaderboard();
        RedisBoards written = boards.started(books);
        for (Booked booked : bookings) {
            written.scored(Set.of(books.book(booked.user(), booked.journey(), booked.at(), booked.points())));
        }
        Boards.awaitCaughtUp(written);
        return written.view();
    }

    @AfterEach
    void close() {
        boards.close();
    }
}
