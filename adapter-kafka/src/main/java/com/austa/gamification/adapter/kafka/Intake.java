package com.austa.gamification.adapter.kafka;

import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.application.intake.IntakeCounts;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.ProgressPort;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The reading of all events by one consumer group. Safe for use by many threads. */
public interface Intake extends AutoCloseable {

    /** What it is doing. */
    enum State {
        /** Not started, or not joined to its group yet. */
        STARTING,
        READING,
        /** A batch cannot be applied now and is tried again; it keeps its partitions meanwhile. */
        RETRYING,
        /** A server is missing, or dead letters flood: it waits, keeps its partitions and goes on by itself. */
        PAUSED,
        STOPPED,
        /** It has ended by an error that only a restart can cure. */
        DEAD
    }

    /**
     * How it is.
     *
     * @param heartbeat how long ago its loop came round: it does so at least once a second
     * @param lag records of its partitions that are not applied; empty while that is not known
     * @param oldest when the stream took the oldest record that was read and is not applied; empty if there is none
     * @param trouble why it is not simply reading
     */
    record Status(
            State state, Duration heartbeat, OptionalLong lag, Optional<Instant> oldest, Optional<String> trouble) {}

    /**
     * What a group reads, and what it does with it.
     *
     * @param journeys whose topics are read; asked once a second
     * @param books asked where to begin
     * @param written called after each batch that is in the books; returns at once
     */
    record Work(
            ConsumerGroup group,
            Supplier<? extends Collection<Journey>> journeys,
            AdmitRecords records,
            ApplyBatch batches,
            ProgressPort books,
            Runnable written) {}

    /**
     * What is done when things go wrong.
     *
     * @param canary asks the books what does not depend on any record, and throws if they do not answer
     * @param fatal told of an error after which this process must not go on; returns at once
     * @param floodPause how long to rest before each further batch while dead letters flood; zero to go on
     */
    record Guard(Runnable canary, Alerts alerts, Consumer<Throwable> fatal, Duration floodPause) {}

    /** The group's id in Kafka. */
    String groupId();

    ConsumerGroup group();

    /** What it has done since it was made. */
    IntakeCounts counts();

    void start();

    Status status();

    /** Begins to close, and returns at once: several are closed in the time of one. */
    void stop();

    /** Finishes the batch in hand, commits, leaves the group: within 10 s, also while retrying. Closing twice is no error. */
    @Override
    void close();
}
