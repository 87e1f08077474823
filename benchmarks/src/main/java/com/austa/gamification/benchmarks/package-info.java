/**
 * What the rules cost. {@link com.austa.gamification.benchmarks.Report} runs all of it and prints the table of
 * {@code docs/performance.md}; each class with {@code @Benchmark} can be run alone by JMH.
 */
@NullMarked
package com.austa.gamification.benchmarks;

import org.jspecify.annotations.NullMarked;
