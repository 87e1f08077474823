package com.austa.gamification.application.intake;

import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.INFRASTRUCTURE;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.PERMANENT;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.TRANSIENT;
import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.application.alert.AlertCode;
import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.application.progress.RuleFailures;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.Verdict;
import com.austa.gamification.testkit.contract.SampleStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettleBatchTest {

    private static final ConsumerGroup GROUP = ConsumerGroup.all();

    private final SampleStream stream = new SampleStream("health.events", 0);
    private final List<Delivery> written = new ArrayList<>();
    private final List<Duration> rests = new ArrayList<>();
    private final List<Pace.Trouble> troubles = new ArrayList<>();
    private final List<AlertCode> alerted = new ArrayList<>();
    private final Alerts alerts = new Alerts(() -> START, (code, text) -> alerted.add(code));
    private final IntakeCounts counts = new IntakeCounts();
    private Consumer<List<Delivery>> books = part -> {};
    private Runnable canary = () -> {};
    private Runnable whileResting = () -> {};
    private boolean toEnd;
    private int calls;

    @Test
    void a_batch_that_nothing_is_wrong_with_takes_one_transaction() throws InterruptedException {
        settle(records(500));
        assertThat(calls).isEqualTo(1);
        assertThat(written).hasSize(500);
        assertThat(counts.applied()).isEqualTo(500);
    }

    @Test
    void a_record_that_brings_our_code_down_becomes_a_dead_letter_and_all_others_are_applied()
            throws InterruptedException {
        List<Delivery> batch = records(64);
        books = failingAt(Set.of(37L), this::isAdmitted, () -> new IllegalStateException("a secret of the payload"));
        settle(batch);

        assertThat(written).extracting(Delivery::position).containsExactlyElementsOf(positions(batch));
        DeadLetter letter = onlyFailed().letter();
        assertThat(letter.position().offset()).isEqualTo(37);
        assertThat(letter.failedIn()).contains(GROUP.name());
        assertThat(letter.errorClass()).isEqualTo(PERMANENT);
        assertThat(letter.rejection().reason()).isEqualTo(RejectionReason.PROCESSING_FAILED);
        assertThat(letter.rejection().detail())
                .startsWith("java.lang.IllegalStateException at ")
                .doesNotContain("secret");
        assertThat(letter.stack()).contains("a secret of the payload", "\tat ");
        assertThat(letter.source().bytes()).isNotEmpty();
        assertThat(letter.attempts())
                .hasSize(7)
                .allMatch(attempt -> attempt.instance().equals("reader-1"));
        assertThat(rests).isEmpty();
        assertThat(alerted).containsExactly(AlertCode.PROCESSING_DEFECT);
        assertThat(calls).isLessThanOrEqualTo(2 * 6 + 1 + 1);
        assertThat(counts.failures(PERMANENT)).isEqualTo(7);
    }

    @Test
    void what_passes_is_tried_five_times_more_with_growing_pauses_and_blames_nobody() throws InterruptedException {
        books = failing(5, TRANSIENT);
        settle(records(10));
        assertThat(rests).containsExactly(seconds(1), seconds(2), seconds(4), seconds(8), seconds(16));
        assertThat(troubles).containsOnly(Pace.Trouble.RETRYING);
        assertThat(written).hasSize(10).allMatch(this::isAdmitted);
        assertThat(alerted).isEmpty();
    }

    @Test
    void what_does_not_pass_is_looked_for_and_its_attempts_are_told() throws InterruptedException {
        books = failingAt(Set.of(3L), this::isAdmitted, () -> unavailable(TRANSIENT));
        settle(records(8));
        assertThat(rests).hasSize(5);
        DeadLetter letter = onlyFailed().letter();
        assertThat(letter.position().offset()).isEqualTo(3);
        assertThat(letter.attempts())
                .extracting(Attempt::errorClass)
                .hasSize(6 + 3)
                .containsOnly(TRANSIENT);
        assertThat(letter.retryAt()).isPresent();
        assertThat(alerted).isEmpty();
    }

    @Test
    void while_a_server_is_missing_nothing_is_blamed_and_it_goes_on_by_itself() throws InterruptedException {
        books = failing(1, INFRASTRUCTURE);
        List<Integer> standing = new ArrayList<>();
        canary = failingFirst(100);
        whileResting = () -> standing.add(alerts.count(AlertCode.INFRASTRUCTURE));
        settle(records(10));
        assertThat(calls).isEqualTo(2);
        assertThat(written).hasSize(10).allMatch(this::isAdmitted);
        assertThat(troubles).containsExactly(Pace.Trouble.PAUSED);
        assertThat(rests).hasSize(101).containsOnly(seconds(1));
        assertThat(alerted).containsExactly(AlertCode.INFRASTRUCTURE);
        assertThat(standing).containsOnly(1);
        assertThat(alerts.count(AlertCode.INFRASTRUCTURE)).isZero();
    }

    @Test
    void a_server_that_answers_but_cannot_write_is_tried_every_few_seconds() throws InterruptedException {
        books = failing(50, INFRASTRUCTURE);
        settle(records(10));
        assertThat(rests).hasSize(50).allMatch(rest -> rest.compareTo(seconds(4)) <= 0);
        assertThat(alerted).containsExactly(AlertCode.INFRASTRUCTURE);
        assertThat(written).hasSize(10).allMatch(this::isAdmitted);
    }

    @Test
    void what_would_pass_is_an_outage_while_the_canary_is_silent() throws InterruptedException {
        books = failing(5, TRANSIENT);
        canary = failingFirst(1_000);
        settle(records(10));
        assertThat(troubles.get(0)).isEqualTo(Pace.Trouble.PAUSED);
        assertThat(written).hasSize(10).allMatch(this::isAdmitted);
    }

    @Test
    void no_record_is_blamed_while_the_canary_is_silent() throws InterruptedException {
        books = part -> {
            if (calls <= 4) {
                throw new IllegalStateException("of the books, not of the record");
            }
        };
        canary = failingFirst(3);
        settle(records(2));
        assertThat(written).hasSize(2);
        assertThat(written.stream().filter(this::isAdmitted)).isNotEmpty();
        assertThat(alerted).contains(AlertCode.INFRASTRUCTURE);
    }

    @Test
    void a_record_whose_failure_cannot_be_written_is_refused_for_all_groups() throws InterruptedException {
        books = failingAt(Set.of(2L), record -> !(record instanceof Delivery.Refused), IllegalStateException::new);
        settle(records(4));
        DeadLetter letter = ((Delivery.Refused) written.get(2)).letter();
        assertThat(letter.failedIn()).isEmpty();
        assertThat(letter.rejection().reason()).isEqualTo(RejectionReason.PROCESSING_FAILED);
        assertThat(letter.attempts()).hasSize(3);
        assertThat(written).hasSize(4);
        assertThat(counts.rejected(RejectionReason.PROCESSING_FAILED)).isEqualTo(1);
    }

    @Test
    void where_no_dead_letter_can_be_written_either_it_waits_and_blames_nobody() throws InterruptedException {
        books = part -> {
            if (part.stream().anyMatch(record -> record.position().offset() == 1) && rests.size() < 10) {
                throw new IllegalStateException("whatever it is");
            }
        };
        settle(records(4));
        assertThat(written).hasSize(4).allMatch(this::isAdmitted);
        assertThat(alerted).containsExactly(AlertCode.PROCESSING_DEFECT, AlertCode.INFRASTRUCTURE);
        assertThat(alerts.count(AlertCode.INFRASTRUCTURE)).isZero();
    }

    @Test
    void a_refusal_that_cannot_be_written_waits() throws InterruptedException {
        books = part -> {
            if (rests.size() < 3) {
                throw new IllegalStateException("whatever it is");
            }
        };
        settle(List.of(stream.putRubbish()));
        assertThat(written).singleElement().isInstanceOf(Delivery.Refused.class);
        assertThat(troubles).containsOnly(Pace.Trouble.PAUSED);
    }

    @Test
    void what_is_fatal_is_thrown_and_nothing_more_is_tried() {
        for (Throwable fatal : List.of(
                new OutOfMemoryError(),
                new AssertionError("a broken invariant"),
                new ProgressUnavailable("who knows", new OutOfMemoryError()))) {
            calls = 0;
            books = part -> sneak(fatal);
            assertThatThrownBy(() -> settle(records(8))).isSameAs(fatal);
            assertThat(calls).isEqualTo(1);
        }
        assertThat(written).isEmpty();
    }

    @Test
    void told_to_end_it_leaves_the_batch_and_alerts_no_longer() {
        books = failing(Integer.MAX_VALUE, INFRASTRUCTURE);
        whileResting = () -> toEnd = rests.size() == 3;
        assertThatThrownBy(() -> settle(records(4))).isInstanceOf(InterruptedException.class);
        assertThat(alerts.count(AlertCode.INFRASTRUCTURE)).isZero();
        assertThat(rests).hasSize(3);
    }

    private void settle(List<Delivery> batch) throws InterruptedException {
        ProgressPort port = (ProgressPort) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProgressPort.class},
                (self, method, arguments) -> change((Batch) arguments[0]));
        new SettleBatch(
                        new ApplyBatch(port, List::of, () -> {}, scored -> {}, new RuleFailures()),
                        () -> canary.run(),
                        attempt -> seconds(1L << (attempt - 1)),
                        alerts,
                        () -> START,
                        counts,
                        new FloodWatch(GROUP.name(), alerts, () -> START, Duration.ZERO))
                .settle(new Batch(GROUP, batch), new Patient());
    }

    private BatchReceipt change(Batch batch) {
        calls++;
        books.accept(batch.deliveries());
        written.addAll(batch.deliveries());
        return new BatchReceipt(batch.deliveries().stream().map(this::verdict).toList(), Set.of());
    }

    private Verdict verdict(Delivery delivery) {
        if (delivery instanceof Delivery.Refused refused) {
            return new Verdict.Rejected(refused.letter().rejection());
        }
        return delivery instanceof Delivery.Failed failed
                ? new Verdict.Rejected(failed.letter().rejection())
                : Verdict.APPLIED;
    }

    private Consumer<List<Delivery>> failing(int times, ErrorClass errorClass) {
        return part -> {
            if (calls <= times) {
                throw unavailable(errorClass);
            }
        };
    }

    private static Consumer<List<Delivery>> failingAt(
            Set<Long> offsets, Predicate<Delivery> which, Supplier<RuntimeException> error) {
        return part -> {
            if (part.stream()
                    .anyMatch(record -> which.test(record)
                            && offsets.contains(record.position().offset()))) {
                throw error.get();
            }
        };
    }

    private static Runnable failingFirst(int times) {
        int[] asked = {0};
        return () -> {
            if (asked[0]++ < times) {
                throw new ProgressUnavailable("silence", INFRASTRUCTURE, new IllegalStateException());
            }
        };
    }

    private static ProgressUnavailable unavailable(ErrorClass errorClass) {
        return new ProgressUnavailable("no answer", errorClass, new IllegalStateException());
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable error) throws E {
        throw (E) error;
    }

    private boolean isAdmitted(Delivery delivery) {
        return delivery instanceof Delivery.Admitted;
    }

    private Delivery.Failed onlyFailed() {
        List<Delivery> failed =
                written.stream().filter(Delivery.Failed.class::isInstance).toList();
        assertThat(failed).hasSize(1);
        return (Delivery.Failed) failed.get(0);
    }

    private List<Delivery> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(minute -> stream.put(event(ANN, minute)))
                .toList();
    }

    private static List<Position> positions(List<Delivery> batch) {
        return batch.stream().map(Delivery::position).toList();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Time that passes at once, and is written down. */
    private final class Patient implements Pace {
        @Override
        public void trouble(Trouble trouble, String why) {
            troubles.add(trouble);
        }

        @Override
        public void rest(Duration time) throws InterruptedException {
            rests.add(time);
            whileResting.run();
            check();
        }

        @Override
        public void check() throws InterruptedException {
            if (toEnd) {
                throw new InterruptedException("told to end");
            }
        }
    }
}
