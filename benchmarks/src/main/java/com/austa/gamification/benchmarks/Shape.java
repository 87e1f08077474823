package com.austa.gamification.benchmarks;

/** How the definitions of a {@link Workload} tell events apart. */
public enum Shape {
    /** Each five demand a metric of their own and a value that every event has. */
    METRICS,
    /** All demand one metric, and each five a value that is higher than that of the five before. */
    THRESHOLDS
}
