package com.austa.gamification.adapter.kafka.intake;

import com.austa.gamification.adapter.kafka.Intake;
import com.austa.gamification.adapter.kafka.retry.Backoff;
import com.austa.gamification.adapter.kafka.topic.Topics;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.ProgressPort;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Handoff handoff = new Handoff();
    private final ReadingLoop reading;
    private final Thread reader;
    private final Thread applier;
    private volatile boolean started;
    private volatile boolean closed;
    private volatile Optional<Throwable> death = Optional.empty();

    /**
     * What a group reads, and what it does with it.
     *
     * @param journeys whose topics are read; asked once a second
     * @param books asked where to begin
     * @param written called after each batch that is in the books; returns at once
     */
    public record Work(
            ConsumerGroup group,
            Supplier<? extends Collection<Journey>> journeys,
            AdmitRecords records,
            ApplyBatch batches,
            ProgressPort books,
            Runnable written) {}

    public GroupIntake(
            String groupId,
            Work work,
            Consumer<byte[], byte[]> consumer,
            Topics topics,
            int maxBatch,
            Backoff backoff) {
        this.groupId = groupId;
        this.reading = new ReadingLoop(
                work.group(), consumer, work.journeys(), work.records(), work.books(), topics, handoff, maxBatch);
        this.reader = thread(groupId + "-reader", reading);
        this.applier = thread(
                groupId + "-applier", new ApplyingLoop(work.group(), work.batches(), handoff, backoff, work.written()));
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
    public Status status() {
        Optional<String> trouble = handoff.trouble().or(reading::trouble);
        return new Status(
                state(trouble),
                reading.sinceHeartbeat(),
                reading.lag(),
                death.map(Throwable::toString).or(() -> trouble));
    }

    private State state(Optional<String> trouble) {
        if (death.isPresent()) {
            return State.DEAD;
        }
        if (closed) {
            return State.STOPPED;
        }
        if (!started || !reading.hasJoined()) {
            return State.STARTING;
        }
        return trouble.isPresent() ? State.RETRYING : State.READING;
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
            LOG.error("alert=READER_DEAD '{}' has ended and needs a restart", dead.getName(), error);
            death = Optional.of(error);
            handoff.close();
            reading.stop();
        });
        return thread;
    }
}
