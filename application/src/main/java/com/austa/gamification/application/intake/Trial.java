package com.austa.gamification.application.intake;

import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.FATAL;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.INFRASTRUCTURE;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.TRANSIENT;

import com.austa.gamification.application.failure.ErrorClasses;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries parts of one batch, each in a transaction of its own. */
final class Trial {

    private final ConsumerGroup group;
    private final ApplyBatch batches;
    private final Canary canary;
    private final Outage outage;
    private final Pace pace;
    private final InstantSource clock;
    private final IntakeCounts counts;
    private final FloodWatch flood;
    private final Consumer<Failure> defects;

    /** @param defects told of failures that are bugs of ours */
    Trial(
            ConsumerGroup group,
            ApplyBatch batches,
            Canary canary,
            Outage outage,
            Pace pace,
            InstantSource clock,
            IntakeCounts counts,
            FloodWatch flood,
            Consumer<Failure> defects) {
        this.group = group;
        this.batches = batches;
        this.canary = canary;
        this.outage = outage;
        this.pace = pace;
        this.clock = clock;
        this.counts = counts;
        this.flood = flood;
        this.defects = defects;
    }

    /** Tries until it is applied or fails by something that no server's return will mend. */
    Optional<Failure> attempt(List<Delivery> part) throws InterruptedException {
        for (; ; ) {
            Optional<Failure> failure = once(part);
            if (failure.isEmpty() || failure.get().errorClass() != INFRASTRUCTURE) {
                return failure;
            }
            outage.await(failure.get());
        }
    }

    /** Tries, and waits for nothing. What passes by itself is no such thing while the canary is silent. */
    Optional<Failure> once(List<Delivery> part) throws InterruptedException {
        pace.check();
        try {
            List<Verdict> verdicts = batches.apply(new Batch(group, part)).verdicts();
            counts.settled(verdicts);
            flood.settled(verdicts);
            outage.over();
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError error) {
            pace.check();
            ErrorClass errorClass = ErrorClasses.of(error);
            if (errorClass == FATAL) {
                throw error;
            }
            if (errorClass == TRANSIENT && !canary.sings()) {
                errorClass = INFRASTRUCTURE;
            }
            counts.failed(errorClass);
            Failure failure = new Failure(clock.instant(), errorClass, error);
            if (ErrorClasses.isDefect(error)) {
                defects.accept(failure);
            }
            return Optional.of(failure);
        }
    }
}
