package com.austa.gamification.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.EditCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.deadletter.RepairDeadLetter;
import com.austa.gamification.application.deadletter.ReprocessDeadLetters;
import com.austa.gamification.application.deadletter.RetryDeadLetters;
import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.DecidersInForce;
import com.austa.gamification.application.progress.RawRecord;
import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.RepairReceipt.Fate;
import com.austa.gamification.domain.progress.ReprocessingPort.Job;
import com.austa.gamification.domain.progress.ReprocessingPort.Tally;
import com.austa.gamification.testkit.contract.FailingDecider;
import com.austa.gamification.testkit.contract.PlainMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A dead letter of each kind, its cause mended, and then many of them: each order is worth 10 points, whenever it counts. */
class ReprocessingIT {

    private static final ConsumerGroup GROUP = ConsumerGroup.all();
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final UserId ANN = user(1);

    private TestDatabase database;
    private PostgresPorts ports;
    private ProgressPort progress;
    private CurrentCatalogue catalogue;
    private EditCatalogue edit;
    private boolean broken;
    private long next;

    @BeforeEach
    void open() {
        database = TestDatabase.on(SharedServices.postgres());
        ports = PostgresPorts.on(database.dataSource());
        progress = ports.progress(new PlainMessages());
        EventTypeRegistry builtIn = EventTypeRegistry.empty();
        catalogue = CurrentCatalogue.load(ports.definitions(), builtIn, LevelCurve.STANDARD, List.of(GROUP));
        edit = new EditCatalogue(new PublishCatalogue(ports.definitions(), builtIn), catalogue::refresh);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_of_an_unknown_type_counts_once_the_type_is_known() {
        UUID letter = refused(order(ANN, 1, NOON, "7"), RejectionReason.UNKNOWN_TYPE);
        assertThat(repair(NOON).repair(letter)).isEqualTo(Fate.REFUSED);
        register("integer");
        assertThat(repair(NOON).repair(letter)).isEqualTo(Fate.APPLIED);
        assertThat(points(ANN)).isEqualTo(10);
        assertThat(repair(NOON).repair(letter)).isEqualTo(Fate.STOOD_BEFORE);
    }

    @Test
    void one_with_a_field_that_was_not_allowed_counts_by_itself_once_the_schema_allows_it() {
        register("integer");
        UUID letter = refused(order(ANN, 1, NOON, "\"seven\""), RejectionReason.INVALID_FIELD);
        retries(NOON).retrySome();
        assertThat(kept(letter).status()).isEqualTo(Status.PENDING);
        register("string");
        retries(NOON).retrySome();
        assertThat(kept(letter).status()).isEqualTo(Status.RESOLVED);
        assertThat(points(ANN)).isEqualTo(10);
    }

    @Test
    void one_from_the_future_counts_by_itself_when_its_time_has_come() {
        register("integer");
        UUID letter = refused(order(ANN, 1, NOON.plus(Duration.ofDays(2)), "7"), RejectionReason.FUTURE_TIMESTAMP);
        retries(NOON.plus(Duration.ofDays(1)).minusMillis(1)).retrySome();
        assertThat(kept(letter).status()).isEqualTo(Status.PENDING);
        retries(NOON.plus(Duration.ofDays(1))).retrySome();
        assertThat(kept(letter).status()).isEqualTo(Status.RESOLVED);
        assertThat(points(ANN)).isEqualTo(10);
    }

    @Test
    void one_that_could_not_be_processed_counts_once_the_rules_are_mended() {
        register("integer");
        Delivery.Admitted admitted =
                (Delivery.Admitted) judged(List.of(order(ANN, 1, NOON, "7"))).get(0);
        DeadLetter failure = DeadLetter.failed(
                GROUP,
                admitted,
                "a rule threw an exception",
                "",
                List.of(new DeadLetter.Attempt(NOON, "reader-1", DeadLetter.ErrorClass.PERMANENT)));
        apply(List.of(new Delivery.Failed(admitted, failure)));
        broken = true;
        assertThat(repair(NOON).repair(failure.id())).isEqualTo(Fate.REFUSED);
        assertThat(kept(failure.id()).letter().attempts()).hasSize(2);
        broken = false;
        assertThat(repair(NOON).repair(failure.id())).isEqualTo(Fate.APPLIED);
        assertThat(points(ANN)).isEqualTo(10);
    }

    @Test
    void one_in_conflict_with_what_stands_is_refused_for_ever() {
        register("integer");
        apply(judged(List.of(order(ANN, 1, NOON, "7"))));
        apply(judged(List.of(order(ANN, 1, NOON, "8"))));
        UUID letter = letters(Filter.ALL).get(0).id();
        assertThat(repair(NOON).repair(letter)).isEqualTo(Fate.REFUSED);
        assertThat(kept(letter).letter().rejection().reason()).isEqualTo(RejectionReason.ID_CONFLICT);
        assertThat(points(ANN)).isEqualTo(10);
    }

    @Test
    void a_thousand_are_reprocessed_by_a_job() {
        reprocess(1_000);
    }

    @Test
    @Tag("proof")
    void ten_thousand_are_reprocessed_by_a_job() {
        reprocess(10_000);
    }

    private void reprocess(int letters) {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            orders.add(order(user(i % 100), i, NOON.plusSeconds(i), "7"));
        }
        apply(judged(orders));
        register("integer");
        Job job = ports.reprocessing()
                .start(UUID.randomUUID(), Filter.ALL, Instant.now().plusSeconds(60));
        assertThat(job.total()).isEqualTo(letters);
        ReprocessDeadLetters jobs =
                new ReprocessDeadLetters(ports.reprocessing(), repair(NOON), Clock.systemUTC(), 1_000_000);
        while (ports.reprocessing().find(job.id()).orElseThrow().finishedAt().isEmpty()) {
            jobs.runSome();
        }
        assertThat(ports.reprocessing().find(job.id()).orElseThrow().tally()).isEqualTo(new Tally(letters, 0, 0));
        for (int user = 0; user < 100; user++) {
            assertThat(points(user(user))).isEqualTo(10L * letters / 100);
        }
        assertThat(ports.deadLetters().count(Filter.ALL)).isEqualTo(letters);
        assertThat(letters(Filter.ALL))
                .allSatisfy(kept -> assertThat(kept.status()).isEqualTo(Status.RESOLVED));
    }

    private UUID refused(String order, RejectionReason reason) {
        List<Delivery> judged = judged(List.of(order));
        apply(judged);
        DeadLetter letter = ((Delivery.Refused) judged.get(0)).letter();
        assertThat(letter.rejection().reason()).isEqualTo(reason);
        return letter.id();
    }

    private List<Delivery> judged(List<String> orders) {
        return records(NOON)
                .admit(orders.stream()
                        .map(order -> new RawRecord(
                                new Position("shop.events", "t-1", 0, next++),
                                NOON,
                                new DeadLetter.Source(order.getBytes(UTF_8), Optional.empty(), List.of(), "reader-1")))
                        .toList());
    }

    private void apply(List<Delivery> deliveries) {
        progress.change(new Batch(GROUP, deliveries), catalogue.deciderOf(GROUP));
    }

    private AdmitRecords records(Instant now) {
        return new AdmitRecords(
                new EventDecoder(catalogue::eventTypes, ZoneOffset.UTC),
                Clock.fixed(now, ZoneOffset.UTC),
                AdmitRecords.FUTURE_TOLERANCE);
    }

    private RepairDeadLetter repair(Instant now) {
        return new RepairDeadLetter(
                ports.deadLetters(),
                progress,
                records(now),
                new DecidersInForce(this::deciders, catalogue::refresh),
                scored -> {},
                Clock.fixed(now, ZoneOffset.UTC),
                "server-1");
    }

    private List<Decider> deciders() {
        Decider decider = catalogue.deciderOf(GROUP);
        return List.of(broken ? new FailingDecider(decider, Set.of(ANN)) : decider);
    }

    private RetryDeadLetters retries(Instant now) {
        return new RetryDeadLetters(
                ports.deadLetters(), repair(now), catalogue::typesSince, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Orders, with a number of this kind, and what they are worth. */
    private void register(String kind) {
        String file = """
                {"eventTypes": {"shop.order.placed": {"journey": "shop", "schemas": {"1": {
                   "type": "object", "properties": {"number": {"type": "%s"}}}}}},
                 "pointRules": [{"id": "order", "name": "Order", "description": "D.", "journeyType": "shop",
                   "on": "shop.order.placed", "points": 10}]}""".formatted(kind);
        edit.edit(CatalogueFile.read("catalogue.json", file.getBytes(UTF_8)), PublishCatalogue.Reach.WHOLE_HISTORY);
    }

    private Kept kept(UUID letter) {
        return ports.deadLetters().find(letter).orElseThrow();
    }

    private List<Kept> letters(Filter filter) {
        return ports.deadLetters().list(filter, 200, 0);
    }

    private long points(UserId user) {
        return ports.profiles()
                .profileOf(user)
                .map(dated -> dated.profile().points())
                .orElse(0L);
    }

    private static UserId user(int number) {
        return UserId.of(new UUID(0x4000L, number).toString());
    }

    private static String order(UserId user, int id, Instant at, String number) {
        return """
                {"id":"%s","type":"shop.order.placed","journey":"shop","userId":"%s","timestamp":"%s","version":"1.0.0",
                 "payload":{"number":%s}}""".formatted(new UUID(0x4001L, id), user, at, number);
    }
}
