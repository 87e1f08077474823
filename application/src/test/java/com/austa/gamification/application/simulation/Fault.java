package com.austa.gamification.application.simulation;

/** What can go wrong in a schedule; each seed draws which of them do. */
enum Fault {
    /** The books fail before anything is written. */
    FAILURES,
    /** The connection breaks at the commit: it is written, but nobody is told. */
    UNKNOWN_COMMITS,
    CRASHES,
    REBALANCES,
    /** An instance stands still, loses its partitions, and goes on. */
    ZOMBIES,
    /** The same event at several positions. */
    COPIES,
    MALFORMED,
    /** One id for two contents. */
    CONFLICTS,
    /** Events that a group cannot process until somebody mends the cause. */
    POISON,
    /** Kafka does not hear of what was applied. */
    LOST_OFFSETS,
    BROKER_FAILURES,
    /** The boards' store is emptied. */
    FLUSHES,
    BOARD_OUTAGES,
    /** The clock jumps, so that events lie in the future for one group and not for the next. */
    CLOCK_STEPS,
    RETRACTIONS,
    REDEMPTIONS,
    QUESTS,
    REPAIRS
}
