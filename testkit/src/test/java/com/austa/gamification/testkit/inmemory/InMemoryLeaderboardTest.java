package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.testkit.contract.LeaderboardPortContract;
import java.util.List;

class InMemoryLeaderboardTest implements LeaderboardPortContract {

    @Override
    public LeaderboardPort boardsAfter(List<Booked> bookings) {
        InMemoryLeaderboard boards = new InMemoryLeaderboard();
        bookings.forEach(booked -> boards.book(booked.user(), booked.journey(), booked.at(), booked.points()));
        return boards;
    }
}
