package com.austa.gamification.adapter.postgres;

import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.testkit.contract.Books;
import com.austa.gamification.testkit.contract.DefinitionPortContract;
import com.austa.gamification.testkit.contract.EveryBooksContract;
import com.austa.gamification.testkit.contract.LeaderboardPortContract;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Every contract, each test in a database of its own on a real server. */
abstract class PostgresContract implements EveryBooksContract, LeaderboardPortContract, DefinitionPortContract {

    private final int major;
    private TestDatabase database;
    private PostgresBooks books;

    PostgresContract(int major) {
        this.major = major;
    }

    @BeforeEach
    void open() {
        database = TestDatabase.on(SharedServices.postgres(major));
        books = new PostgresBooks(PostgresPorts.on(database.dataSource()), new PlainMessages());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public Books books() {
        return books;
    }

    @Override
    public DefinitionPort emptyDefinitions() {
        return books.ports().definitions();
    }

    @Override
    public LeaderboardPort boardsAfter(List<Booked> bookings) {
        SampleStream stream = new SampleStream("bookings", 0);
        List<Delivery> deliveries = new ArrayList<>();
        for (Booked booked : bookings) {
            EventId id = new EventId(new UUID(0, deliveries.size()));
            Attributes payload = Attributes.NONE.with("points", Value.of(booked.points()));
            deliveries.add(stream.put(SampleStream.event(id, booked.user(), booked.journey(), booked.at(), payload)));
        }
        apply(new SampleDecider(ACHIEVEMENTS, 1, Integer.MAX_VALUE), deliveries);
        return books.leaderboards();
    }
}
