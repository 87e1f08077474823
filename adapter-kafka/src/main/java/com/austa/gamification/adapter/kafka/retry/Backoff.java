package com.austa.gamification.adapter.kafka.retry;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/** How long to wait after each failed attempt: 1, 2, 4, 8, then always 16 s, each up to a fifth more or less. */
public final class Backoff {

    /** As the specification has it. */
    public static final Backoff STANDARD = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(16));

    private static final double FACTOR = 2;
    private static final double JITTER = 0.2;

    private final IntervalFunction intervals;

    public Backoff(Duration first, Duration longest) {
        this.intervals = IntervalFunction.ofExponentialRandomBackoff(first, FACTOR, JITTER, longest);
    }

    /** @param attempt that has failed, from 1 */
    public Duration after(int attempt) {
        return Duration.ofMillis(intervals.apply(attempt));
    }
}
