package com.austa.gamification.adapter.kafka.intake;

import com.austa.gamification.application.intake.FloodWatch;
import com.austa.gamification.application.intake.Pace;
import com.austa.gamification.application.intake.SettleBatch;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import java.time.Duration;
import java.util.Optional;

/** Settles batches in the order in which they were handed over. What it throws is fatal. */
final class ApplyingLoop implements Runnable {

    private final ConsumerGroup group;
    private final SettleBatch batches;
    private final FloodWatch flood;
    private final Handoff handoff;
    private final Runnable written;
    private final Pace pace = new UntilClosed();

    /** @param written called after each batch; returns at once */
    ApplyingLoop(ConsumerGroup group, SettleBatch batches, FloodWatch flood, Handoff handoff, Runnable written) {
        this.group = group;
        this.batches = batches;
        this.flood = flood;
        this.handoff = handoff;
        this.written = written;
    }

    @Override
    public void run() {
        try {
            for (Optional<Load> load = handoff.take(); load.isPresent(); load = handoff.take()) {
                restWhileItFloods();
                batches.settle(new Batch(group, load.get().deliveries()), pace);
                written.run();
                handoff.done(load.get());
            }
        } catch (InterruptedException interrupted) {
            // Told to end in the middle of a batch; how much of it the books have is for the next reader to ask them.
            handoff.close();
            handoff.abandon();
        }
    }

    private void restWhileItFloods() throws InterruptedException {
        Duration pause = flood.pause();
        if (!pause.isZero()) {
            pace.trouble(Pace.Trouble.PAUSED, "dead letters flood; the next batch waits " + pause);
            pace.rest(pause);
        }
    }

    /** Records that follow stay in Kafka as long as there is trouble; who closes the intake ends it. */
    private final class UntilClosed implements Pace {

        @Override
        public void trouble(Trouble trouble, String why) {
            handoff.failed(trouble, why);
        }

        @Override
        public void rest(Duration time) throws InterruptedException {
            handoff.rest(time);
            check();
        }

        @Override
        public void check() throws InterruptedException {
            if (handoff.isClosed() || Thread.interrupted()) {
                throw new InterruptedException("group '%s' is being closed".formatted(group.name()));
            }
        }
    }
}
