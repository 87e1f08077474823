package com.austa.gamification.domain.achievement;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How often an achievement can be earned.
 *
 * @param every with {@link Mode#EVERY}: for each further so many (1 for each further completion)
 * @param max at most so many times
 * @param cooldown walking by event time, one that comes sooner than this after the last taken is skipped
 */
public record Repeat(Mode mode, long every, OptionalInt max, Optional<Duration> cooldown) {

    public enum Mode {
        ONCE,
        /** Once in each calendar window of the tally. */
        PER_WINDOW,
        EVERY
    }

    public static final Repeat ONCE = new Repeat(Mode.ONCE, 1, OptionalInt.empty(), Optional.empty());

    public Repeat {
        if (every < 1) {
            throw new IllegalArgumentException("repeat: every must be 1 or more but was " + every);
        }
        if (max.isPresent() && max.getAsInt() < 1) {
            throw new IllegalArgumentException("repeat: max must be 1 or more but was " + max.getAsInt());
        }
        if (cooldown.isPresent()
                && (cooldown.get().isNegative() || cooldown.get().isZero())) {
            throw new IllegalArgumentException(
                    "repeat: cooldown must be longer than nothing but was " + cooldown.get());
        }
    }

    public Repeat max(int times) {
        return new Repeat(mode, every, OptionalInt.of(times), cooldown);
    }

    public Repeat cooldown(Duration pause) {
        return new Repeat(mode, every, max, Optional.of(pause));
    }

    public static Repeat perWindow() {
        return new Repeat(Mode.PER_WINDOW, 1, OptionalInt.empty(), Optional.empty());
    }

    public static Repeat every(long every) {
        return new Repeat(Mode.EVERY, every, OptionalInt.empty(), Optional.empty());
    }
}
