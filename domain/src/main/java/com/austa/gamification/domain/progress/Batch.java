package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Records that one group applies together, all or none.
 *
 * @param deliveries of one or more partitions; within each in the order of their offsets
 */
public record Batch(ConsumerGroup group, List<Delivery> deliveries) {

    public static final int SIZE_MAX = 10_000;

    public Batch {
        requireNonNull(group, "group");
        deliveries = List.copyOf(deliveries);
        if (deliveries.size() > SIZE_MAX) {
            throw new IllegalArgumentException(
                    "a batch holds at most %d records but was given %d".formatted(SIZE_MAX, deliveries.size()));
        }
    }
}
