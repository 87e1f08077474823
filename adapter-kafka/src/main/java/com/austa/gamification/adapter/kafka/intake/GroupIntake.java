package com.austa.gamification.adapter.kafka.intake;

import com.austa.gamification.adapter.kafka.Intake;
import com.austa.gamification.adapter.kafka.retry.Backoff;
import com.austa.gamification.adapter.kafka.topic.Topics;
import com.austa.gamification.application.alert.AlertCode;
import com.austa.gamification.application.failure.Whereabouts;
import com.austa.gamification.application.intake.FloodWatch;
import com.austa.gamification.application.intake.IntakeCounts;
import com.austa.gamification.application.intake.Pace;
import com.austa.gamification.application.intake.SettleBatch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two threads of a group, started and stopped together. */
public final class GroupIntake implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(GroupIntake.class);

    /** It waits for the batch in hand, then commits, then leaves the group. */
    private static final Duration READER_LIMIT = Duration.ofSeconds(9);

    private static final Duration APPLIER_LIMIT = Duration.ofMillis(500);

    private final String groupId;
    private final ConsumerGroup group;
    private final Guard guard;
    private final IntakeCounts counts = new IntakeCounts();
    private final Handoff handoff = new Handoff();
    private final ReadingLoop reading;
    private final Thread reader;
    private final Thread applier;
    private volatile boolean started;
    private volatile boolean closed;
    private volatile Optional<Throwable> death = Optional.empty();

    public GroupIntake(
            String groupId,
            Work work,
            Guard guard,
            Consumer<byte[], byte[]> consumer,
            Topics topics,
            int maxBatch,
            Backoff backoff) {
        this.groupId = groupId;
        this.group = work.group();
        this.guard = guard;
        FloodWatch flood = new FloodWatch(groupId, guard.alerts(), InstantSource.system(), guard.floodPause());
        this.reading = new ReadingLoop(work, consumer, topics, handoff, maxBatch, guard.alerts(), flood);
        SettleBatch batches = new SettleBatch(
                work.batches(), guard.canary(), backoff::after, guard.alerts(), InstantSource.system(), counts, flood);
        this.reader = thread(groupId + "-reader", reading);
        this.applier =
                thread(groupId + "-applier", new ApplyingLoop(work.group(), batches, flood, handoff, work.written()));
    }

    @Override
    public String groupId() {
        return groupId;
    }

    @Override
    public void start() {
        started = true;
        reader.start();
        applier.start();
    }

    @Override
    public ConsumerGroup group() {
        return group;
    }

    @Override
    public IntakeCounts counts() {
        return counts;
    }

    @Override
    public Status status() {
        Optional<Handoff.Trouble> trouble = handoff.trouble().or(reading::trouble);
        return new Status(
                state(trouble),
                reading.sinceHeartbeat(),
                reading.lag(),
                reading.oldest(),
                death.map(Throwable::toString).or(() -> trouble.map(Handoff.Trouble::why)));
    }

    private State state(Optional<Handoff.Trouble> trouble) {
        if (death.isPresent()) {
            return State.DEAD;
        }
        if (closed) {
            return State.STOPPED;
        }
        if (!started || !reading.hasJoined()) {
            return State.STARTING;
        }
        if (trouble.isPresent()) {
            return trouble.get().kind() == Pace.Trouble.PAUSED ? State.PAUSED : State.RETRYING;
        }
        return State.READING;
    }

    @Override
    public void stop() {
        closed = true;
        if (started) {
            reading.stop();
        }
    }

    @Override
    public void close() {
        stop();
        if (!started) {
            return;
        }
        try {
            reader.join(READER_LIMIT.toMillis());
            applier.join(APPLIER_LIMIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (applier.isAlive()) {
            LOG.warn("group '{}' ends in the middle of a batch; it will be read again", groupId);
            applier.interrupt();
        }
    }

    private Thread thread(String name, Runnable loop) {
        Thread thread = new Thread(loop, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dead, error) -> {
            death = Optional.of(error);
            handoff.close();
            reading.stop();
            guard.alerts()
                    .tell(
                            AlertCode.READER_DEAD,
                            "'%s' has ended by %s; only a restart helps"
                                    .formatted(dead.getName(), Whereabouts.of(error)));
            LOG.info("'{}' has ended by", dead.getName(), error);
            guard.fatal().accept(error);
        });
        return thread;
    }
}
