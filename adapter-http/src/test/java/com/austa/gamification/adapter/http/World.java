package com.austa.gamification.adapter.http;

import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.application.event.PublishEvents;
import com.austa.gamification.application.health.Part;
import com.austa.gamification.application.progress.RecordFact;
import com.austa.gamification.application.quest.StartQuest;
import com.austa.gamification.application.reward.RedeemReward;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What stands behind the API in its tests: the ports it asks, in memory. */
final class World {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final UserId ANN = UserId.of("aaaaaaaa-0000-4000-8000-000000000001");
    static final UserId BOB = UserId.of("bbbbbbbb-0000-4000-8000-000000000002");
    static final UserId NOBODY = UserId.of("dddddddd-0000-4000-8000-00000000000d");

    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final CatalogueView catalogue = SampleCatalogue.view();
    final InMemoryLeaderboard boards = new InMemoryLeaderboard(clock);
    final Profiles profiles = new Profiles();
    final Awards awards = new Awards();
    final Quests quests = new Quests();
    final Rewards rewards = new Rewards(profiles);
    final Stream stream = new Stream();
    private final EventDecoder decoder = new EventDecoder(SampleCatalogue::eventTypes, ZoneOffset.UTC);

    volatile boolean alive = true;
    volatile List<Part> parts = List.of(new Part("postgres", true, true, ""), new Part("redis", false, true, ""));

    /** Points as an event would have given them, in the profile and on the boards. */
    void earn(UserId user, String journey, long points) {
        profiles.earn(user, new Journey(journey), points);
        boards.book(user, new Journey(journey), NOW, points);
    }

    HttpPorts ports() {
        return new HttpPorts(
                () -> catalogue,
                profiles,
                awards,
                quests,
                rewards,
                boards,
                new StartQuest(
                        () -> catalogue, quests, new RecordFact(quests.books(), List::of, () -> {}, scored -> {})),
                new RedeemReward(() -> catalogue, rewards, clock),
                new PublishEvents(decoder, stream),
                () -> alive,
                () -> parts,
                clock);
    }
}
