package com.austa.gamification.adapter.http;

import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.DescribeDefinition;
import com.austa.gamification.application.catalogue.DraftCatalogue;
import com.austa.gamification.application.catalogue.EditCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.deadletter.PreviewReprocessing;
import com.austa.gamification.application.deadletter.RepairDeadLetter;
import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.application.event.PublishEvents;
import com.austa.gamification.application.explanation.ExplainDefinition;
import com.austa.gamification.application.health.Part;
import com.austa.gamification.application.preview.PreviewCatalogue;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.DecidersInForce;
import com.austa.gamification.application.progress.RecordFact;
import com.austa.gamification.application.progress.RetractEvent;
import com.austa.gamification.application.quest.StartQuest;
import com.austa.gamification.application.reward.RedeemReward;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleStream;
import com.austa.gamification.testkit.inmemory.InMemoryBooks;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What stands behind the API in its tests: books in memory, a small catalogue, a stream that nobody reads. */
final class World {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final UserId ANN = UserId.of("aaaaaaaa-0000-4000-8000-000000000001");
    static final UserId BOB = UserId.of("bbbbbbbb-0000-4000-8000-000000000002");
    static final UserId NOBODY = UserId.of("dddddddd-0000-4000-8000-00000000000d");

    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final CatalogueView catalogue = SampleCatalogue.view();
    /** What administrators edit; nothing else in this world goes by it. */
    final InMemoryDefinitions definitions = new InMemoryDefinitions();

    private final CurrentCatalogue edited = CurrentCatalogue.load(
            definitions, SampleCatalogue.eventTypes(), LevelCurve.STANDARD, ConsumerGroup.onePerRole());
    final InMemoryBooks books = new InMemoryBooks(clock, new PlainMessages());
    final Profiles profiles = new Profiles(books.profiles());
    final Stream stream = new Stream();
    private final SampleStream measurements = new SampleStream("health.events", 0);
    volatile boolean alive = true;
    volatile Set<UserId> leftAside = Set.of();
    volatile List<Part> parts = List.of(new Part("postgres", true, true, ""), new Part("redis", false, true, ""));

    private final Gifts gifts = new Gifts(books);
    private final EventDecoder decoder = new EventDecoder(SampleCatalogue::eventTypes, ZoneOffset.UTC);
    final AdmitRecords records = new AdmitRecords(decoder, clock, AdmitRecords.FUTURE_TOLERANCE);

    void earn(UserId user, String journey, long points) {
        gifts.give(user, DefinitionId.pointRule("gift"), "", NOW, points, new Journey(journey));
    }

    /** The achievements group has claimed a metric of each of these minutes after {@link SampleStream#START}. */
    void measured(UserId user, int... minutes) {
        measured(catalogue.catalogue(), user, minutes);
    }

    /** The same, and no definition that administrators make has judged the user. */
    void measuredLongAgo(UserId user, int... minutes) {
        measured(Catalogue.EMPTY, user, minutes);
    }

    private void measured(Catalogue rules, UserId user, int... minutes) {
        ConsumerGroup group = ConsumerGroup.onePerRole().get(0);
        List<Delivery> deliveries = Arrays.stream(minutes)
                .mapToObj(minute -> measurements.put(SampleStream.event(user, minute)))
                .toList();
        books.progress().change(new Batch(group, deliveries), RulebookDecider.of(rules, group));
    }

    void award(UserId user, String achievement, String occurrence, Instant earnedAt) {
        gifts.give(user, DefinitionId.achievement(achievement), occurrence, earnedAt, 0, new Journey("health"));
    }

    void issue(UserId user, String reward, Instant earnedAt) {
        gifts.give(user, DefinitionId.reward(reward), "", earnedAt, 0, new Journey("health"));
    }

    HttpPorts ports() {
        List<Decider> deciders = ConsumerGroup.onePerRole().stream()
                .<Decider>map(group -> RulebookDecider.of(catalogue.catalogue(), group))
                .toList();
        RecordFact facts = new RecordFact(books.progress(), () -> deciders, () -> {}, scored -> {});
        return new HttpPorts(
                () -> catalogue,
                edited::eventTypes,
                profiles,
                books.achievements(),
                books.quests(),
                books.rewards(),
                books.leaderboards(),
                new ExplainDefinition(books.histories(), () -> catalogue, ConsumerGroup.onePerRole(), clock),
                new StartQuest(() -> catalogue, books.quests(), facts),
                new RedeemReward(() -> catalogue, books.rewards(), clock),
                new PublishEvents(decoder, stream),
                new RetractEvent(books.eventJournal(), books.progress(), () -> deciders, () -> {}, scored -> {}, clock),
                books.closings(),
                books.deadLetters(),
                repair(deciders),
                new PreviewReprocessing(books.deadLetters(), books.reprocessing(), records, clock),
                books.reprocessing(),
                new EditCatalogue(new PublishCatalogue(definitions, SampleCatalogue.eventTypes()), edited::refresh),
                new DescribeDefinition(
                        edited::view, edited::deciders, definitions, books.backfill(), group -> leftAside),
                new PreviewCatalogue(
                        new DraftCatalogue(definitions, SampleCatalogue.eventTypes(), LevelCurve.STANDARD, clock),
                        books.histories(),
                        ConsumerGroup.onePerRole(),
                        Duration.ofMinutes(1)),
                () -> alive,
                () -> parts,
                () -> "gamification_up 1\n",
                clock);
    }

    private RepairDeadLetter repair(List<Decider> deciders) {
        return new RepairDeadLetter(
                books.deadLetters(),
                books.progress(),
                records,
                new DecidersInForce(() -> deciders, () -> {}),
                scored -> {},
                clock,
                "tester");
    }
}
