package com.austa.gamification.testkit.generator;

import java.util.stream.LongStream;

/**
 * How often a property is tried, each time with a seed of its own: 1,000 in the build, 100,000 in the proof.
 * {@code -Dproperty.seed=S -Dproperty.tries=1} runs one seed again.
 */
final class Tries {

    static final int COUNT = Integer.getInteger("property.tries", 1_000);
    private static final long FIRST_SEED = Long.getLong("property.seed", 1L);

    private Tries() {}

    static Iterable<Long> seeds() {
        return seeds(COUNT);
    }

    static Iterable<Long> seeds(int count) {
        return () -> LongStream.range(FIRST_SEED, FIRST_SEED + count).iterator();
    }
}
