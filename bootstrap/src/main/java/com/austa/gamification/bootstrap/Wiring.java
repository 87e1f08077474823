package com.austa.gamification.bootstrap;

import com.austa.gamification.adapter.http.HttpApi;
import com.austa.gamification.adapter.http.HttpPorts;
import com.austa.gamification.adapter.kafka.Intake;
import com.austa.gamification.adapter.kafka.KafkaPorts;
import com.austa.gamification.adapter.kafka.Relay;
import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.adapter.redis.RedisBoards;
import com.austa.gamification.application.announcement.CatalogueWording;
import com.austa.gamification.application.announcement.OutcomeMessages;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.event.BuiltInEvents;
import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.application.event.PublishEvents;
import com.austa.gamification.application.explanation.ExplainDefinition;
import com.austa.gamification.application.leaderboard.ResilientLeaderboard;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.application.progress.RecordFact;
import com.austa.gamification.application.progress.RetractEvent;
import com.austa.gamification.application.quest.StartQuest;
import com.austa.gamification.application.reward.RedeemReward;
import com.austa.gamification.bootstrap.command.CommandFailed;
import com.austa.gamification.bootstrap.configuration.EngineConfiguration;
import com.austa.gamification.bootstrap.configuration.Settings;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.reward.RewardPort;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.util.List;

/** Puts the parts together, each once; to be read from top to bottom. What needs starting is started with the server. */
final class Wiring {

    private Wiring() {}

    /** @return whether the server does its work */
    static Health wire(EngineConfiguration configuration, Settings settings, Environment environment) {
        Lifecycle lifecycle = new Lifecycle(environment.lifecycle());
        Clock clock = Clock.systemUTC();

        // The truth.
        PostgresPorts books = lifecycle.closing(settings.database().open());
        if (!books.isMigrated()) {
            throw new CommandFailed(
                    "the database's tables are not those of this release: run the command migrate first");
        }
        CurrentCatalogue catalogue = CurrentCatalogue.load(
                books.definitions(),
                BuiltInEvents.registry(environment.getValidator()),
                settings.levels(),
                settings.groups());
        lifecycle.repeating("catalogue", Settings.CATALOGUE_REFRESH, catalogue::refresh);
        books.register(settings.groups());
        MessageFormat messages =
                new OutcomeMessages(new CatalogueWording(catalogue::catalogue), settings.kafka()::groupIdOf);
        ProgressPort progress = books.progress(messages);
        RewardPort rewards = books.rewards(messages);

        // Its view of who is ahead.
        RedisBoards boards = lifecycle.closing(RedisBoards.at(settings.redis(), books.scores(), clock));
        lifecycle.starting(boards::start);
        ResilientLeaderboard leaderboards = new ResilientLeaderboard(boards.view(), books.leaderboards());

        // What comes in and goes out.
        KafkaPorts kafka = lifecycle.closing(settings.openKafka());
        Relay relay = lifecycle.closing(kafka.relay(books.outbox()));
        lifecycle.starting(relay::start);
        EventDecoder decoder = new EventDecoder(catalogue::eventTypes, settings.defaultZone());
        AdmitRecords records = new AdmitRecords(decoder, clock, settings.futureTolerance());
        ApplyBatch batches = new ApplyBatch(progress, catalogue::deciderOf, catalogue::refresh, boards::scored);
        List<Intake> intakes = settings.groups().stream()
                .map(group -> kafka.intake(
                        group,
                        () -> catalogue.eventTypes().types().journeys(),
                        records,
                        batches,
                        progress,
                        relay::nudge))
                .toList();
        intakes.forEach(intake -> lifecycle.starting(lifecycle.closing(intake)::start));

        // What people and services ask.
        RecordFact facts = new RecordFact(progress, catalogue::deciders, catalogue::refresh, boards::scored);
        Health health = new Health(books, boards, intakes, relay, lifecycle.threads("health"));
        HttpApi.register(
                configuration,
                environment,
                new HttpPorts(
                        catalogue::view,
                        books.profiles(),
                        books.achievements(),
                        books.quests(),
                        rewards,
                        leaderboards,
                        new ExplainDefinition(books.histories(), catalogue::view, settings.groups(), clock),
                        new StartQuest(catalogue::view, books.quests(), facts),
                        new RedeemReward(catalogue::view, rewards, clock),
                        new PublishEvents(decoder, kafka.publisher()),
                        new RetractEvent(
                                books.eventJournal(),
                                progress,
                                catalogue::deciders,
                                catalogue::refresh,
                                boards::scored,
                                clock),
                        books.closings(),
                        health::isAlive,
                        health::parts,
                        clock),
                settings.http());
        lifecycle.closing(health::drain);
        return health;
    }
}
