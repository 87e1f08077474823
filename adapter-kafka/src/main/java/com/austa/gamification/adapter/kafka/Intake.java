package com.austa.gamification.adapter.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The reading of all events by one consumer group. Safe for use by many threads. */
public interface Intake extends AutoCloseable {

    /** What it is doing. */
    enum State {
        /** Not started, or not joined to its group yet. */
        STARTING,
        READING,
        /** A batch cannot be applied now and is tried again; it keeps its partitions meanwhile. */
        RETRYING,
        STOPPED,
        /** It has ended by an error that only a restart can cure. */
        DEAD
    }

    /**
     * How it is.
     *
     * @param heartbeat how long ago its loop came round: it does so at least once a second
     * @param lag records of its partitions that are not applied; empty while that is not known
     * @param trouble why it is not simply reading
     */
    record Status(State state, Duration heartbeat, OptionalLong lag, Optional<String> trouble) {}

    /** The group's id in Kafka. */
    String groupId();

    void start();

    Status status();

    /** Begins to close, and returns at once: several are closed in the time of one. */
    void stop();

    /** Finishes the batch in hand, commits, leaves the group: within 10 s, also while retrying. Closing twice is no error. */
    @Override
    void close();
}
