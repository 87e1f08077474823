package com.austa.gamification.bootstrap;

import com.austa.gamification.adapter.http.HttpApi;
import com.austa.gamification.adapter.http.HttpPorts;
import com.austa.gamification.adapter.kafka.Intake;
import com.austa.gamification.adapter.kafka.KafkaPorts;
import com.austa.gamification.adapter.kafka.Relay;
import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.adapter.redis.RedisBoards;
import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.application.announcement.CatalogueWording;
import com.austa.gamification.application.announcement.OutcomeMessages;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.DescribeDefinition;
import com.austa.gamification.application.catalogue.DraftCatalogue;
import com.austa.gamification.application.catalogue.EditCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.deadletter.PreviewReprocessing;
import com.austa.gamification.application.deadletter.RepairDeadLetter;
import com.austa.gamification.application.deadletter.ReprocessDeadLetters;
import com.austa.gamification.application.deadletter.RetryDeadLetters;
import com.austa.gamification.application.event.BuiltInEvents;
import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.event.PublishEvents;
import com.austa.gamification.application.explanation.ExplainDefinition;
import com.austa.gamification.application.leaderboard.DoubtfulCommits;
import com.austa.gamification.application.leaderboard.ResilientLeaderboard;
import com.austa.gamification.application.preview.PreviewCatalogue;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.application.progress.BackfillUsers;
import com.austa.gamification.application.progress.DecidersInForce;
import com.austa.gamification.application.progress.RecordFact;
import com.austa.gamification.application.progress.RetractEvent;
import com.austa.gamification.application.progress.RuleFailures;
import com.austa.gamification.application.quest.StartQuest;
import com.austa.gamification.application.reward.RedeemReward;
import com.austa.gamification.bootstrap.command.CommandFailed;
import com.austa.gamification.bootstrap.configuration.EngineConfiguration;
import com.austa.gamification.bootstrap.configuration.Settings;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ReprocessingPort;
import com.austa.gamification.domain.reward.RewardPort;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Puts the parts together, each once; to be read from top to bottom. What needs starting is started with the server. */
final class Wiring {

    /** So long an administrator waits; over more users than that takes, the bill says of how many it is. */
    private static final Duration PREVIEW_LIMIT = Duration.ofSeconds(15);

    private Wiring() {}

    /**
     * @param fatal told of an error after which this process must not go on
     * @return whether the server does its work
     */
    static Health wire(
            EngineConfiguration configuration, Settings settings, Environment environment, Consumer<Throwable> fatal) {
        Lifecycle lifecycle = new Lifecycle(environment.lifecycle(), fatal);
        Clock clock = Clock.systemUTC();
        Alerts alerts = new Alerts(clock, (code, text) -> {});

        // The truth.
        PostgresPorts books = lifecycle.closing(settings.database().open());
        if (!books.isMigrated()) {
            throw new CommandFailed(
                    "the database's tables are not those of this release: run the command migrate first");
        }
        EventTypeRegistry builtIn = BuiltInEvents.registry(environment.getValidator());
        CurrentCatalogue catalogue =
                CurrentCatalogue.load(books.definitions(), builtIn, settings.levels(), settings.groups());
        lifecycle.repeating("catalogue", Settings.CATALOGUE_REFRESH, catalogue::refresh);
        books.register(settings.groups());
        MessageFormat messages =
                new OutcomeMessages(new CatalogueWording(catalogue::catalogue), settings.kafka()::groupIdOf);
        RewardPort rewards = books.rewards(messages);

        // Its view of who is ahead.
        RedisBoards boards = lifecycle.closing(RedisBoards.at(settings.redis(), books.scores(), clock));
        lifecycle.starting(boards::start);
        ProgressPort progress = new DoubtfulCommits(books.progress(messages), boards::requestRebuild);
        ResilientLeaderboard leaderboards = new ResilientLeaderboard(boards.view(), books.leaderboards());

        // What comes in and goes out.
        KafkaPorts kafka = lifecycle.closing(settings.openKafka());
        Relay relay = lifecycle.closing(kafka.relay(books.outbox()));
        lifecycle.starting(relay::start);
        EventDecoder decoder = new EventDecoder(catalogue::eventTypes, settings.defaultZone());
        AdmitRecords records = new AdmitRecords(decoder, clock, settings.futureTolerance());
        RuleFailures failures = new RuleFailures();
        ApplyBatch batches =
                new ApplyBatch(progress, catalogue::deciders, catalogue::refresh, boards::scored, failures);
        List<Intake> intakes = settings.groups().stream()
                .map(group -> kafka.intake(
                        new Intake.Work(
                                group,
                                () -> catalogue.eventTypes().types().journeys(),
                                records,
                                batches,
                                progress,
                                relay::nudge),
                        new Intake.Guard(books::ping, alerts, fatal, settings.floodPause())))
                .toList();
        intakes.forEach(intake -> lifecycle.starting(lifecycle.closing(intake)::start));

        // What comes by no event: definitions that are newer than a user's last one.
        BackfillPort backfill = books.backfill(messages);
        BackfillUsers backfilling =
                new BackfillUsers(backfill, catalogue::deciders, catalogue::refresh, boards::scored, clock);
        lifecycle.resting("backfill", backfilling::judgeSome);

        // What was refused or failed, and is tried again: by hand, by itself, by jobs.
        DeadLetterPort letters = books.deadLetters();
        RepairDeadLetter repair = new RepairDeadLetter(
                letters,
                progress,
                records,
                new DecidersInForce(catalogue::deciders, catalogue::refresh),
                boards::scored,
                clock,
                settings.kafka().host());
        lifecycle.resting(
                "retrying dead letters",
                new RetryDeadLetters(letters, repair, catalogue::typesSince, clock)::retrySome);
        ReprocessingPort jobs = books.reprocessing();
        lifecycle.resting(
                "reprocessing dead letters",
                new ReprocessDeadLetters(jobs, repair, clock, settings.reprocessingRate())::runSome);

        // What people and services ask.
        RecordFact facts = new RecordFact(progress, catalogue::deciders, catalogue::refresh, boards::scored);
        Health health = new Health(books, boards, intakes, relay, lifecycle.threads("health"));
        HttpApi.register(
                configuration,
                environment,
                new HttpPorts(
                        catalogue::view,
                        catalogue::eventTypes,
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
                        letters,
                        repair,
                        new PreviewReprocessing(letters, jobs, records, clock),
                        jobs,
                        new EditCatalogue(
                                new PublishCatalogue(books.definitions(), builtIn, clock), catalogue::refresh),
                        new DescribeDefinition(
                                catalogue::view,
                                catalogue::deciders,
                                books.definitions(),
                                backfill,
                                backfilling::leftAside),
                        new PreviewCatalogue(
                                new DraftCatalogue(books.definitions(), builtIn, settings.levels(), clock),
                                books.histories(),
                                settings.groups(),
                                PREVIEW_LIMIT),
                        health::isAlive,
                        health::parts,
                        new Metrics(failures, backfilling, intakes, alerts, clock)::scrape,
                        clock),
                settings.http());
        lifecycle.closing(health::drain);
        return health;
    }
}
