package com.austa.gamification.adapter.kafka.intake;

import static java.util.Comparator.naturalOrder;

import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What was read and is to be applied together. For one thread at a time. */
final class Load {

    /** Of records as they came: a batch of large ones would otherwise take more memory than there is. */
    static final long BYTES_MAX = 16L << 20;

    private final int maxRecords;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();

    private long bytes;
    private Optional<Instant> oldest = Optional.empty();

    /** @param maxRecords from how many on it is full; what was polled at once is never divided */
    Load(int maxRecords) {
        this.maxRecords = maxRecords;
    }

    /**
     * @param partition of all of them, in the order of their offsets
     * @param bytes of the records as they came
     */
    void add(TopicPartition partition, List<Delivery> read, long bytes) {
        if (!read.isEmpty()) {
            this.bytes += bytes;
            deliveries.addAll(read);
            oldest = Stream.concat(oldest.stream(), read.stream().map(Delivery::recordedAt))
                    .min(naturalOrder());
            Position last = read.get(read.size() - 1).position();
            next.put(partition, new OffsetAndMetadata(last.offset() + 1, last.topicId()));
        }
    }

    /** Forgets what is of these partitions. */
    void drop(Collection<TopicPartition> partitions) {
        deliveries.removeIf(delivery -> partitions.contains(new TopicPartition(
                delivery.position().topic(), delivery.position().partition())));
        partitions.forEach(next::remove);
        oldest = deliveries.stream().map(Delivery::recordedAt).min(naturalOrder());
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /** The offsets to go on from once it is applied, each with the id of the topic that it is an offset in. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        return next;
    }

    int size() {
        return deliveries.size();
    }

    /** Whether it should not grow any more. */
    boolean isFull() {
        return deliveries.size() >= maxRecords || bytes >= BYTES_MAX;
    }

    /** When the oldest of them was recorded. */
    Optional<Instant> oldest() {
        return oldest;
    }

    boolean isEmpty() {
        return deliveries.isEmpty();
    }
}
