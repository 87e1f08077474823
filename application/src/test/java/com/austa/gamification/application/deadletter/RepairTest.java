package com.austa.gamification.application.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.application.event.EventTypeJson;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.DecidersInForce;
import com.austa.gamification.application.progress.RawRecord;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.RepairReceipt.Fate;
import com.austa.gamification.domain.progress.ReprocessingPort.Job;
import com.austa.gamification.domain.progress.ReprocessingPort.Tally;
import com.austa.gamification.testkit.contract.FailingDecider;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.inmemory.InMemoryBooks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Dead letters whose cause has gone: by hand, by themselves, by a job. Each event is worth 10 points. */
class RepairTest {

    private static final UserId ANN = UserId.of("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final ConsumerGroup GROUP = ConsumerGroup.all();
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private Instant now = NOON;
    private EventTypeRegistry types = Events.BUILT_IN;
    private long typesSince;
    private Decider decider = new SampleDecider(GROUP);
    private long next;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final InMemoryBooks books = new InMemoryBooks(clock, new PlainMessages());
    private final AdmitRecords records =
            new AdmitRecords(new EventDecoder(() -> types, ZoneOffset.UTC), clock, AdmitRecords.FUTURE_TOLERANCE);
    private final RepairDeadLetter repair = new RepairDeadLetter(
            books.deadLetters(),
            books.progress(),
            records,
            new DecidersInForce(() -> List.of(decider), () -> {}),
            scored -> {},
            clock,
            "server-1");
    private final RetryDeadLetters retries = new RetryDeadLetters(books.deadLetters(), repair, () -> typesSince, clock);

    @Test
    void what_was_of_an_unknown_type_is_applied_by_itself_once_the_type_is_registered() {
        UUID letter = refused(order(1));
        assertThat(reasonOf(letter)).isEqualTo(RejectionReason.UNKNOWN_TYPE);
        retries.retrySome();
        assertThat(kept(letter).letter().attempts()).hasSize(1);
        registerOrders();
        retries.retrySome();
        assertThat(kept(letter).status()).isEqualTo(Status.RESOLVED);
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void what_new_types_do_not_undo_is_tried_once_for_them() {
        UUID letter = refused(Events.message("shop.order.lost", "{}"));
        registerOrders();
        retries.retrySome();
        retries.retrySome();
        assertThat(kept(letter).status()).isEqualTo(Status.PENDING);
        assertThat(kept(letter).letter().attempts()).hasSize(2);
        assertThat(kept(letter).letter().retryAt()).isEmpty();
    }

    @Test
    void what_came_from_the_future_is_applied_by_itself_when_its_time_has_come() {
        now = Instant.parse("2026-05-01T00:00:00Z");
        UUID letter = refused(Events.STEPS);
        assertThat(reasonOf(letter)).isEqualTo(RejectionReason.FUTURE_TIMESTAMP);
        now = kept(letter).letter().retryAt().orElseThrow().minusMillis(1);
        retries.retrySome();
        assertThat(points()).isZero();
        now = now.plusMillis(1);
        retries.retrySome();
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void what_fails_again_adds_an_attempt_and_waits_ever_longer() {
        UUID letter = failing(Events.STEPS);
        decider = new FailingDecider(new SampleDecider(GROUP), ANN);
        now = NOON.plus(Duration.ofMinutes(1));
        retries.retrySome();
        Kept again = kept(letter);
        assertThat(again.status()).isEqualTo(Status.PENDING);
        assertThat(again.letter().attempts())
                .hasSize(2)
                .last()
                .isEqualTo(new DeadLetter.Attempt(now, "server-1", DeadLetter.ErrorClass.PERMANENT));
        assertThat(again.letter().retryAt()).contains(NOON.plus(Duration.ofMinutes(10)));
        assertThat(again.letter().rejection().detail())
                .contains("IllegalStateException")
                .doesNotContain(FailingDecider.MESSAGE);
        assertThat(again.letter().stack()).contains("FailingDecider");
        decider = new SampleDecider(GROUP);
        now = NOON.plus(Duration.ofMinutes(10));
        retries.retrySome();
        assertThat(kept(letter).status()).isEqualTo(Status.RESOLVED);
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void by_hand_it_is_tried_at_once_and_once() {
        UUID letter = failing(Events.STEPS);
        assertThat(repair.repair(letter)).isEqualTo(Fate.APPLIED);
        assertThat(repair.repair(letter)).isEqualTo(Fate.STOOD_BEFORE);
        assertThat(repair.repair(new UUID(1, 2))).isEqualTo(Fate.UNKNOWN);
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void a_job_that_an_instance_leaves_is_finished_by_another() {
        for (int i = 0; i < 120; i++) {
            refused(order(i));
        }
        refused("{");
        registerOrders();
        now = now.plusSeconds(1);
        Job job = books.reprocessing().start(UUID.randomUUID(), Filter.ALL, now);
        assertThat(job.total()).isEqualTo(121);
        ReprocessDeadLetters one = new ReprocessDeadLetters(books.reprocessing(), repair, clock, 200);
        assertThat(one.runSome()).as("50 letters at 200 a second").isEqualTo(Duration.ofMillis(250));
        assertThat(books.reprocessing().take(now, now.plusSeconds(60)))
                .as("one that dies")
                .isPresent();
        ReprocessDeadLetters other = new ReprocessDeadLetters(books.reprocessing(), repair, clock, 1_000_000);
        assertThat(other.runSome()).isEqualTo(ReprocessDeadLetters.IDLE);
        now = now.plusSeconds(61);
        other.runSome();
        other.runSome();
        Job done = books.reprocessing().find(job.id()).orElseThrow();
        assertThat(done.tally()).isEqualTo(new Tally(120, 0, 1));
        assertThat(done.finishedAt()).isPresent();
        assertThat(other.runSome()).isEqualTo(ReprocessDeadLetters.IDLE);
        assertThat(points()).isEqualTo(1_200 + 50);
    }

    @Test
    void a_preview_tells_what_would_be_admitted_and_changes_nothing() {
        refused(order(1));
        refused("{");
        PreviewReprocessing previews =
                new PreviewReprocessing(books.deadLetters(), books.reprocessing(), records, clock);
        assertThat(previews.preview(Filter.ALL).refused())
                .containsOnlyKeys(RejectionReason.UNKNOWN_TYPE, RejectionReason.MALFORMED_JSON);
        registerOrders();
        PreviewReprocessing.Preview preview = previews.preview(Filter.ALL);
        assertThat(preview.judged()).isEqualTo(2);
        assertThat(preview.admitted()).isEqualTo(1);
        assertThat(books.deadLetters().list(Filter.ALL, 10, 0))
                .allSatisfy(kept -> assertThat(kept.letter().attempts()).hasSize(1));
        assertThat(points()).isZero();
    }

    private UUID refused(String message) {
        Delivery delivery = records.admit(List.of(record(message))).get(0);
        apply(delivery);
        return ((Delivery.Refused) delivery).letter().id();
    }

    private UUID failing(String message) {
        Delivery.Admitted admitted =
                (Delivery.Admitted) records.admit(List.of(record(message))).get(0);
        List<DeadLetter.Attempt> attempts =
                List.of(new DeadLetter.Attempt(now, "reader-1", DeadLetter.ErrorClass.TRANSIENT));
        DeadLetter letter = DeadLetter.failed(GROUP, admitted, "a time-out", "", attempts);
        apply(new Delivery.Failed(admitted, letter));
        return letter.id();
    }

    private void apply(Delivery delivery) {
        books.progress().change(new Batch(GROUP, List.of(delivery)), decider);
    }

    private RawRecord record(String message) {
        return new RawRecord(
                new Position("shop.events", "t-1", 0, next++),
                NOON,
                new DeadLetter.Source(message.getBytes(UTF_8), Optional.empty(), List.of(), "reader-1"));
    }

    private static String order(int number) {
        return Events.message("shop.order.placed", "{}")
                .replace("0f8fad5b-d9cb-469f-a165-70867728950e", new UUID(0x4000L, number).toString());
    }

    private void registerOrders() {
        try {
            types = types.with(EventTypeJson.read(
                    "shop.order.placed",
                    new ObjectMapper().readTree("{\"journey\":\"shop\",\"schemas\":{\"1\":{\"type\":\"object\"}}}")));
            typesSince++;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private RejectionReason reasonOf(UUID letter) {
        return kept(letter).letter().rejection().reason();
    }

    private Kept kept(UUID letter) {
        return books.deadLetters().find(letter).orElseThrow();
    }

    private long points() {
        return books.profiles()
                .profileOf(ANN)
                .map(dated -> dated.profile())
                .map(Profile::points)
                .orElse(0L);
    }
}
