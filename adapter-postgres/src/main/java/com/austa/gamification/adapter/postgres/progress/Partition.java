package com.austa.gamification.adapter.postgres.progress;

import java.util.Comparator;

/** A partition of a topic, as rows name it. Ordered as everybody locks. */
record Partition(int source, int number) implements Comparable<Partition> {

    /** A place in it. */
    record Spot(Partition partition, long offset) {}

    private static final Comparator<Partition> ORDER =
            Comparator.comparingInt(Partition::source).thenComparingInt(Partition::number);

    /** Sets these advisory locks apart from others in the database. */
    private static final long LOCK_SPACE = 0x6761L << 48;

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }

    long lockKey() {
        return LOCK_SPACE | ((long) source << 32) | number;
    }
}
