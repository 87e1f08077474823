package com.austa.gamification.application.deadletter;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.progress.DeadLetterPort;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Tries dead letters again by themselves: those whose time has come, and refusals that event types registered since could
 * undo. For one thread; several instances may each have one.
 */
public final class RetryDeadLetters {

    /** How long to rest when there is nothing to try. */
    public static final Duration IDLE = Duration.ofSeconds(1);

    /** What is taken and not finished, since its instance died, is taken again after that. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int AT_ONCE = 20;
    private static final int REST_FACTOR = 3;

    private final DeadLetterPort letters;
    private final RepairDeadLetter repair;
    private final LongSupplier typesSince;
    private final InstantSource clock;

    /** @param typesSince revision since when the event types in force are as they are */
    public RetryDeadLetters(
            DeadLetterPort letters, RepairDeadLetter repair, LongSupplier typesSince, InstantSource clock) {
        this.letters = requireNonNull(letters, "letters");
        this.repair = requireNonNull(repair, "repair");
        this.typesSince = requireNonNull(typesSince, "typesSince");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Tries some.
     *
     * @return how long to rest before the next call: three times as long as it took, so that events come first
     * @throws com.austa.gamification.domain.progress.ProgressUnavailable calling again is safe
     */
    public Duration retrySome() {
        Instant started = clock.instant();
        List<UUID> taken = new ArrayList<>(letters.takeDue(started, started.plus(LEASE), AT_ONCE));
        taken.addAll(letters.takeMendable(typesSince.getAsLong(), started.plus(LEASE), AT_ONCE));
        taken.forEach(repair::repair);
        Duration rest = Duration.between(started, clock.instant()).multipliedBy(REST_FACTOR);
        return taken.isEmpty() || rest.isNegative() ? IDLE : rest;
    }
}
