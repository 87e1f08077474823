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
import org.jspecify.annotations.Nullable;

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
            long applied = books.nextOffset(group, partition.topic(), id, partition.partition());
            long begin = Math.max(applied, committedIn(id, committed.get(partition)));
            if (begin > 0) {
                consumer.seek(partition, begin);
            } else {
                consumer.seekToBeginning(Set.of(partition));
            }
            positioned.put(partition, id);
        }
        ready.putAll(positioned);
        fresh.clear();
    }

    /** What was committed in an earlier topic of the same name says nothing about this one. */
    private static long committedIn(String topicId, @Nullable OffsetAndMetadata committed) {
        return committed == null
                        || !(committed.metadata().isEmpty()
                                || committed.metadata().equals(topicId))
                ? 0
                : committed.offset();
    }

    /**
     * Notices topics that were deleted and made again so quickly that the group kept their partitions: their offsets begin
     * anew, and under the old id the books would take every record for one they had.
     *
     * @return their partitions, which have to be positioned again
     * @throws KafkaException no answer
     */
    Set<TopicPartition> findRemade() {
        Set<String> names = new TreeSet<>();
        ready.keySet().forEach(partition -> names.add(partition.topic()));
        Map<String, String> ids = topics.ids(names);
        Set<TopicPartition> remade = new HashSet<>();
        ready.forEach((partition, id) -> {
            if (!id.equals(ids.getOrDefault(partition.topic(), id))) {
                remade.add(partition);
            }
        });
        ready.keySet().removeAll(remade);
        add(remade);
        return remade;
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

    boolean has(TopicPartition partition, String topicId) {
        return topicId.equals(ready.get(partition));
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
