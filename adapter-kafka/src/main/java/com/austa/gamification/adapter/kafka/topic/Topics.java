package com.austa.gamification.adapter.kafka.topic;

import com.austa.gamification.domain.event.Journey;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Which topics there are. Safe for use by many threads. */
public final class Topics {

    private static final String EVENTS = ".events";
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Admin admin;

    public Topics(Admin admin) {
        this.admin = admin;
    }

    /** {@code <journey>.events}. */
    public static String of(Journey journey) {
        return journey.name() + EVENTS;
    }

    /**
     * The ids of those that exist, by name. A topic that was deleted and made again has another one.
     *
     * @throws KafkaException no answer
     */
    public Map<String, String> ids(Collection<String> names) {
        Map<String, String> ids = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> described :
                admin.describeTopics(names).topicNameValues().entrySet()) {
            String name = described.getKey();
            try {
                ids.put(
                        name,
                        await("topic '" + name + "'", described.getValue())
                                .topicId()
                                .toString());
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new KafkaException("topic '%s' cannot be described".formatted(name), failed.getCause());
                }
            }
        }
        return ids;
    }

    /**
     * Returns when Kafka answers.
     *
     * @throws KafkaException no answer
     */
    public void ask() {
        try {
            await("the cluster", admin.describeCluster().clusterId());
        } catch (ExecutionException failed) {
            throw new KafkaException("Kafka refuses to answer", failed.getCause());
        }
    }

    /**
     * Those that do not exist.
     *
     * @throws KafkaException no answer
     */
    public SortedSet<String> missing(Collection<String> names) {
        SortedSet<String> missing = new TreeSet<>(names);
        missing.removeAll(ids(names).keySet());
        return missing;
    }

    private static <T> T await(String what, KafkaFuture<T> answer) throws ExecutionException {
        try {
            return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new KafkaException(
                    "Kafka gave no answer about %s within %d s".formatted(what, LIMIT.toSeconds()), late);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
