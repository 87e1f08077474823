package com.austa.gamification.testkit.generator;

/**
 * How often a property is tried, each time with a seed of its own: 1,000 in the build, 100,000 in the proof.
 * {@code -Dproperty.seed=S -Dproperty.tries=1} runs one seed again.
 */
final class Tries {

    static final int COUNT = Integer.getInteger("property.tries", 1_000);
    static final long FIRST_SEED = Long.getLong("property.seed", 1L);

    private Tries() {}
}
