package com.austa.gamification.adapter.kafka.intake;

import com.austa.gamification.domain.progress.ConsumerGroup;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Kafka what the books have. That it may not hear of it costs a look at what was applied already, and no more. For
 * the reading thread alone.
 */
final class Offsets {

    private static final Logger LOG = LoggerFactory.getLogger(Offsets.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final ConsumerGroup group;
    private final Consumer<byte[], byte[]> consumer;
    private final Handoff handoff;
    private final Assignment assignment;

    Offsets(ConsumerGroup group, Consumer<byte[], byte[]> consumer, Handoff handoff, Assignment assignment) {
        this.group = group;
        this.consumer = consumer;
        this.handoff = handoff;
        this.assignment = assignment;
    }

    /** Does not wait. */
    void commit() {
        Map<TopicPartition, OffsetAndMetadata> applied = applied();
        if (!applied.isEmpty()) {
            consumer.commitAsync(applied, (offsets, failed) -> {
                if (failed != null) {
                    notCommitted(failed);
                }
            });
        }
    }

    /** Before partitions are somebody else's. */
    void commitNow() {
        Map<TopicPartition, OffsetAndMetadata> applied = applied();
        if (applied.isEmpty()) {
            return;
        }
        try {
            try {
                consumer.commitSync(applied, LIMIT);
            } catch (WakeupException late) {
                // It came when nobody slept, and hits the next call, once.
                consumer.commitSync(applied, LIMIT);
            }
        } catch (KafkaException failed) {
            notCommitted(failed);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> applied() {
        Map<TopicPartition, OffsetAndMetadata> applied = new HashMap<>(handoff.takeApplied());
        applied.entrySet()
                .removeIf(one -> !assignment.has(one.getKey(), one.getValue().metadata()));
        return applied;
    }

    private void notCommitted(Exception failed) {
        LOG.debug("group '{}': offsets were not committed, the books have them", group.name(), failed);
    }
}
