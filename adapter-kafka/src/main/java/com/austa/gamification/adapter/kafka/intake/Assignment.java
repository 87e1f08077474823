package com.austa.gamification.adapter.kafka.intake;

import com.austa.gamification.adapter.kafka.topic.Topics;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.ProgressPort;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions this reader has, and which of them it may read: {@code pause} is forgotten when partitions move, so what is
 * paused is kept here and set again each time round. A partition is not read before the books and the committed offset have
 * been asked where to begin. For the reading thread alone.
 */
final class Assignment {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final ConsumerGroup group;
    private final Consumer<byte[], byte[]> consumer;
    private final Topics topics;
    private final ProgressPort books;

    /** With the topic's id once the partition is where it should begin. */
    private final Map<TopicPartition, String> ready = new HashMap<>();

    private final Set<TopicPartition> fresh = new HashSet<>();

    Assignment(ConsumerGroup group, Consumer<byte[], byte[]> consumer, Topics topics, ProgressPort books) {
        this.group = group;
        this.consumer = consumer;
        this.topics = topics;
        this.books = books;
    }

    void add(Collection<TopicPartition> partitions) {
        fresh.addAll(partitions);
        consumer.pause(partitions);
    }

    void remove(Collection<TopicPartition> partitions) {
        fresh.removeAll(partitions);
        ready.keySet().removeAll(partitions);
    }

    boolean hasFresh() {
        return !fresh.isEmpty();
    }

    /**
     * Takes the new partitions to where reading begins: the greater of the committed offset and what the books say.
     *
     * @throws KafkaException no answer; to be tried again
     * @throws com.austa.gamification.domain.progress.ProgressUnavailable likewise
     */
    void position() {
        Set<String> names = new TreeSet<>();
        fresh.forEach(partition -> names.add(partition.topic()));
        Map<String, String> ids = topics.ids(names);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(fresh, LIMIT);
        Map<TopicPartition, String> positioned = new HashMap<>();
        for (TopicPartition partition : fresh) {
            String id = ids.get(partition.topic());
            if (id == null) {
                throw new KafkaException("topic '%s' is gone".formatted(partition.topic()));
            }
            OffsetAndMetadata offset = committed.get(partition);
            long applied = books.nextOffset(group, partition.topic(), id, partition.partition());
            long begin = Math.max(applied, offset == null ? 0 : offset.offset());
            if (begin > 0) {
                consumer.seek(partition, begin);
            }
            positioned.put(partition, id);
        }
        ready.putAll(positioned);
        fresh.clear();
    }

    /** @param hold whether nothing may be read at all for now */
    void pauseOrResume(boolean hold) {
        Set<TopicPartition> paused = consumer.paused();
        if (hold) {
            Set<TopicPartition> running = new HashSet<>(ready.keySet());
            running.removeAll(paused);
            consumer.pause(running);
        } else {
            Set<TopicPartition> resting = new HashSet<>(ready.keySet());
            resting.retainAll(paused);
            consumer.resume(resting);
        }
    }

    boolean has(TopicPartition partition) {
        return ready.containsKey(partition);
    }

    Position position(TopicPartition partition, long offset) {
        String id = ready.get(partition);
        if (id == null) {
            throw new IllegalStateException("%s was read before it was known where to begin".formatted(partition));
        }
        return new Position(partition.topic(), id, partition.partition(), offset);
    }

    /** How far the ends are from what was read; empty while an end is not known. Asks nobody. */
    OptionalLong unread() {
        long unread = 0;
        if (!fresh.isEmpty()) {
            return OptionalLong.empty();
        }
        for (TopicPartition partition : ready.keySet()) {
            OptionalLong lag = consumer.currentLag(partition);
            if (lag.isEmpty()) {
                return OptionalLong.empty();
            }
            unread += lag.getAsLong();
        }
        return OptionalLong.of(unread);
    }
}
