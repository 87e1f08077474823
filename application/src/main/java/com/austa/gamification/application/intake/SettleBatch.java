package com.austa.gamification.application.intake;

import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.PERMANENT;
import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.alert.AlertCode;
import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.Delivery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a batch into the books, whatever goes wrong: each record is applied or a dead letter in the end. What fails by itself
 * is divided until it is alone, what may pass is tried again before that, and what a missing server brings about waits for
 * the server. For one group; for one thread at a time.
 */
public final class SettleBatch {

    /** After which a batch is divided. */
    public static final int RETRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SettleBatch.class);

    private final ApplyBatch batches;
    private final Canary canary;
    private final IntFunction<Duration> backoff;
    private final Alerts alerts;
    private final InstantSource clock;
    private final IntakeCounts counts;
    private final FloodWatch flood;

    /**
     * @param canary asks the books what does not depend on any record, and throws if they do not answer
     * @param backoff how long to wait after the first, second, … attempt
     * @param counts told of each attempt
     * @param flood told of each verdict
     */
    public SettleBatch(
            ApplyBatch batches,
            Runnable canary,
            IntFunction<Duration> backoff,
            Alerts alerts,
            InstantSource clock,
            IntakeCounts counts,
            FloodWatch flood) {
        this.batches = requireNonNull(batches, "batches");
        this.canary = new Canary(requireNonNull(canary, "canary"));
        this.backoff = requireNonNull(backoff, "backoff");
        this.alerts = requireNonNull(alerts, "alerts");
        this.clock = requireNonNull(clock, "clock");
        this.counts = requireNonNull(counts, "counts");
        this.flood = requireNonNull(flood, "flood");
    }

    /**
     * Returns when every record of the batch is applied or a dead letter.
     *
     * @throws InterruptedException as {@code pace} says; some of it may be applied, and all of it may come again
     * @throws RuntimeException or an error: fatal by the table, the process should end
     */
    public void settle(Batch batch, Pace pace) throws InterruptedException {
        if (batch.deliveries().isEmpty()) {
            return;
        }
        String group = batch.group().name();
        Outage outage = new Outage(group, canary, alerts, pace);
        AtomicBoolean alerted = new AtomicBoolean();
        Trial trial = new Trial(batch.group(), batches, canary, outage, pace, clock, counts, flood, defect -> {
            if (!alerted.getAndSet(true)) {
                alert(batch, defect);
            }
        });
        try {
            settle(batch, trial, new LastResort(batch.group(), trial, canary, outage), pace);
        } finally {
            outage.end();
        }
    }

    private void settle(Batch batch, Trial trial, LastResort lastResort, Pace pace) throws InterruptedException {
        List<Failure> failures = new ArrayList<>();
        for (int attempt = 1; attempt <= 1 + RETRIES; attempt++) {
            Optional<Failure> failed = trial.attempt(batch.deliveries());
            if (failed.isEmpty()) {
                return;
            }
            failures.add(failed.get());
            if (failed.get().errorClass() == PERMANENT) {
                break;
            }
            if (attempt <= RETRIES) {
                Duration pause = backoff.apply(attempt);
                report(batch, failed.get(), attempt, pause);
                pace.trouble(Pace.Trouble.RETRYING, failed.get().text());
                pace.rest(pause);
            }
        }
        new Bisection<Delivery>(new Bisection.Parts<>() {
                    @Override
                    public Optional<Failure> attempt(List<Delivery> part) throws InterruptedException {
                        return trial.attempt(part);
                    }

                    @Override
                    public void setAside(Delivery alone, List<Failure> all) throws InterruptedException {
                        lastResort.setAside(alone, all);
                    }
                })
                .divide(batch.deliveries(), failures);
    }

    private static void report(Batch batch, Failure failure, int attempt, Duration pause) {
        LOG.warn(
                "group '{}' could not apply {} records at attempt {} and tries again in {} ms; nothing is lost: {}",
                batch.group().name(),
                batch.deliveries().size(),
                attempt,
                pause.toMillis(),
                failure.text());
        LOG.debug("its cause:", failure.error());
    }

    private void alert(Batch batch, Failure defect) {
        alerts.tell(
                AlertCode.PROCESSING_DEFECT,
                "group '%s' meets a bug of the engine in a batch of %d records, looks for those at fault and goes on: %s"
                        .formatted(batch.group().name(), batch.deliveries().size(), defect.text()));
    }
}
