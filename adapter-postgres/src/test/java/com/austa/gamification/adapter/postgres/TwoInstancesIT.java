package com.austa.gamification.adapter.postgres;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.EditCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.application.progress.RecordFact;
import com.austa.gamification.application.progress.RetractEvent;
import com.austa.gamification.application.progress.RuleFailures;
import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two instances over one database, and a catalogue that is changed on one of them. */
class TwoInstancesIT {

    private static final ConsumerGroup GROUP = ConsumerGroup.all();

    private final SampleStream stream = new SampleStream("shop.events", 0);
    private TestDatabase database;
    private Instance here;
    private Instance there;

    /** What a server is wired of, as far as it decides. */
    private static final class Instance {
        final PostgresPorts ports;
        final CurrentCatalogue catalogue;
        final EditCatalogue edit;
        final ApplyBatch batches;
        final RecordFact facts;
        final RetractEvent retractions;

        Instance(TestDatabase database) {
            PlainMessages messages = new PlainMessages();
            EventTypeRegistry builtIn = EventTypeRegistry.empty();
            ports = PostgresPorts.on(database.dataSource());
            catalogue = CurrentCatalogue.load(ports.definitions(), builtIn, LevelCurve.STANDARD, List.of(GROUP));
            edit = new EditCatalogue(new PublishCatalogue(ports.definitions(), builtIn), catalogue::refresh);
            ProgressPort progress = ports.progress(messages);
            batches =
                    new ApplyBatch(progress, catalogue::deciders, catalogue::refresh, scored -> {}, new RuleFailures());
            facts = new RecordFact(progress, catalogue::deciders, catalogue::refresh, scored -> {});
            retractions = new RetractEvent(
                    ports.eventJournal(),
                    progress,
                    catalogue::deciders,
                    catalogue::refresh,
                    scored -> {},
                    Clock.systemUTC());
        }

        void publish(String json) {
            edit.edit(CatalogueFile.read("catalogue.json", json.getBytes(UTF_8)), PublishCatalogue.Reach.WHOLE_HISTORY);
        }

        void apply(Delivery... deliveries) {
            batches.apply(new Batch(GROUP, List.of(deliveries)));
        }

        long revision() {
            return catalogue.view().revision();
        }
    }

    /** What of an instance decides. */
    enum Way {
        A_BATCH(test -> test.there.apply(test.stream.put(visit(4)))),
        A_FACT(test -> test.there.facts.record(
                new Fact(new UUID(1, 1), ANN, Fact.Kind.QUEST_STARTED, DefinitionId.quest("q"), START.plusSeconds(1)))),
        A_RETRACTION(test -> test.there.retractions.retract(visit(3).id(), Optional.of(ANN)));

        final Consumer<TwoInstancesIT> taken;

        Way(Consumer<TwoInstancesIT> taken) {
            this.taken = taken;
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabase.on(SharedServices.postgres());
        new Instance(database).publish(catalogue(4, 10));
        here = new Instance(database);
        there = new Instance(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** An award and its twin, always of the same points, and a quest. */
    private static String catalogue(int atLeast, int points) {
        String award = """
                {"id": "%s", "name": "N", "description": "D.", "journeyType": "shop", "points": %d,
                 "criteria": {"on": "shop.metric.recorded", "atLeast": %d}}""";
        return """
                {"eventTypes": {"shop.metric.recorded": {"journey": "shop", "schemas": {"1": {"type": "object"}}}},
                 "achievements": [%s, %s],
                 "quests": [{"id": "q", "name": "Q", "description": "Q.", "journeyType": "shop",
                   "start": "manual", "order": "any", "startDate": "2026-01-01T00:00:00Z",
                   "endDate": "2027-01-01T00:00:00Z", "rewards": [{"type": "points", "points": 1}],
                   "tasks": [{"id": "t", "name": "T", "criteria": {"on": "shop.metric.recorded"}}]}]}""".formatted(award.formatted("one", points, atLeast), award.formatted("twin", points, atLeast));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_meets_a_user_judged_by_a_newer_catalogue_takes_it_up_before_deciding(Way way) {
        here.apply(stream.put(visit(1)), stream.put(visit(2)));
        here.publish(catalogue(2, 10));
        here.apply(stream.put(visit(3)));
        assertThat(earned()).containsExactly(minute(2), minute(2));
        assertThat(there.revision()).isLessThan(here.revision());

        way.taken.accept(this);

        assertThat(there.revision()).isEqualTo(here.revision());
        assertThat(earned()).containsExactly(minute(2), minute(2));
    }

    @Test
    void who_asks_takes_it_up_and_then_has_nothing_to_take_up() {
        here.publish(catalogue(2, 10));
        assertThat(there.catalogue.refresh()).isTrue();
        assertThat(there.revision()).isEqualTo(here.revision());
        assertThat(there.catalogue.refresh()).isFalse();
    }

    @Test
    void it_is_swapped_whole_whoever_looks_while_it_is_changed() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> publisher = () -> {
            for (int points = 11; points <= 60; points++) {
                here.publish(catalogue(2, points));
            }
            done.set(true);
            return 0;
        };
        Callable<Integer> refresher = () -> {
            int swaps = 0;
            while (!done.get()) {
                swaps += there.catalogue.refresh() ? 1 : 0;
            }
            return swaps;
        };
        Callable<Integer> reader = () -> {
            long last = 0;
            while (!done.get()) {
                last = isWhole(last);
            }
            return (int) last;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Integer> counts = new ArrayList<>();
            for (Future<Integer> one : threads.invokeAll(List.of(publisher, refresher, refresher, reader))) {
                counts.add(one.get());
            }
            assertThat(counts.get(1) + counts.get(2)).as("swaps").isGreaterThan(5);
        } finally {
            threads.shutdownNow();
        }
        there.catalogue.refresh();
        assertThat(isWhole(0)).isEqualTo(here.revision());
    }

    /** @return the revision that was seen */
    private long isWhole(long last) {
        CatalogueView view = there.catalogue.view();
        SortedMap<String, Authored<Achievement>> achievements = view.achievements();
        assertThat(achievements.get("one").definition().points())
                .isEqualTo(achievements.get("twin").definition().points())
                .isEqualTo((int) (view.revision() - 1) + 10);
        List<Decider> deciders = there.catalogue.deciders();
        assertThat(deciders)
                .extracting(Decider::revision)
                .containsOnly(deciders.get(0).revision());
        assertThat(view.revision()).isGreaterThanOrEqualTo(last);
        return view.revision();
    }

    private List<Instant> earned() {
        return here.ports.achievements().awardsOf(ANN, 10, 0).rows().stream()
                .map(Award::earnedAt)
                .toList();
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static GamificationEvent visit(int minute) {
        return SampleStream.event(
                new EventId(new UUID(7, minute)), ANN, SampleStream.SHOP, minute(minute), Attributes.NONE);
    }
}
