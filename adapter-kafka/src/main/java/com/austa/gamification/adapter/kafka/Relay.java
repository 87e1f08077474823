package com.austa.gamification.adapter.kafka;

/** What takes messages from the outbox to their topics, in a thread of its own. Safe for use by many threads. */
public interface Relay extends AutoCloseable {

    void start();

    /** Has it look at once; without it, it looks five times a second. */
    void nudge();

    /** Whether its thread runs. */
    boolean isAlive();

    /** Stops within the time that a message may take to be acknowledged. What is left waits in the outbox. */
    @Override
    void close();
}
