package com.austa.gamification.adapter.kafka.intake;

import com.austa.gamification.adapter.kafka.retry.Backoff;
import com.austa.gamification.application.failure.ErrorClasses;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies batches in the order in which they were handed over, each until the books have it. */
final class ApplyingLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyingLoop.class);

    private final ConsumerGroup group;
    private final ApplyBatch batches;
    private final Handoff handoff;
    private final Backoff backoff;
    private final Runnable written;

    /** @param written called after each batch; returns at once */
    ApplyingLoop(ConsumerGroup group, ApplyBatch batches, Handoff handoff, Backoff backoff, Runnable written) {
        this.group = group;
        this.batches = batches;
        this.handoff = handoff;
        this.backoff = backoff;
        this.written = written;
    }

    @Override
    public void run() {
        try {
            for (Optional<Load> load = handoff.take(); load.isPresent(); load = handoff.take()) {
                if (load.get().isEmpty() || apply(new Batch(group, load.get().deliveries()))) {
                    handoff.done(load.get());
                } else {
                    handoff.abandon();
                }
            }
        } catch (InterruptedException interrupted) {
            // Told to end in the middle of a batch; whether the books have it is for the next reader to ask them.
            handoff.close();
            handoff.abandon();
        }
    }

    /** @return false when it is not known to be applied and there is no time to try again */
    private boolean apply(Batch batch) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                batches.apply(batch);
                if (attempt > 1) {
                    LOG.info("group '{}' goes on after {} attempts", group.name(), attempt);
                }
                written.run();
                return true;
            } catch (RuntimeException failure) {
                if (handoff.isClosed() || Thread.interrupted()) {
                    return false;
                }
                Duration pause = backoff.after(attempt);
                handoff.failed(failure.getMessage() == null ? failure.toString() : failure.getMessage());
                report(batch, failure, attempt, pause);
                handoff.rest(pause);
                if (handoff.isClosed()) {
                    return false;
                }
            }
        }
    }

    private void report(Batch batch, RuntimeException failure, int attempt, Duration pause) {
        ErrorClass errorClass = ErrorClasses.of(failure);
        String message =
                "group '{}' could not apply {} records ({}, attempt {}); nothing is lost, next try in {} ms: {}";
        Object[] what = {
            group.name(), batch.deliveries().size(), errorClass, attempt, pause.toMillis(), failure.toString()
        };
        if (errorClass == ErrorClass.INFRASTRUCTURE) {
            LOG.warn(message, what);
        } else {
            LOG.error(message, what);
            LOG.error("its cause:", failure);
        }
    }
}
