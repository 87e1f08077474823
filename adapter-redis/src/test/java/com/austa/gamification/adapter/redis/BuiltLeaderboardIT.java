package com.austa.gamification.adapter.redis;

import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.testkit.contract.LeaderboardPortContract;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Boards that were built from the books at once. */
class BuiltLeaderboardIT implements LeaderboardPortContract {

    private final Boards boards = Boards.onSharedRedis();

    @Override
    public LeaderboardPort boardsAfter(List<Booked> bookings) {
        InMemoryLeaderboard books = new InMemoryLeaderboard();
        bookings.forEach(booked -> books.book(booked.user(), booked.journey(), booked.at(), booked.points()));
        RedisBoards built = boards.open(books);
        built.rebuild();
        return built.view();
    }

    @AfterEach
    void close() {
        boards.close();
    }
}
