package com.austa.gamification.devservices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics that the engine reads and writes. */
public final class Topics {

    /** The built-in journeys; the topic of journey {@code x} is {@code x.events}. */
    public static final List<String> JOURNEYS = List.of("health", "care", "plan");

    /** What the engine writes. */
    public static final List<String> OUTGOING =
            List.of("gamification.dlq", "gamification.notifications", "gamification.outcomes");

    /** Of each topic, unless stated otherwise. */
    public static final int PARTITIONS = 6;

    private static final short ONE_REPLICA = 1;
    private static final int LIMIT_SECONDS = 30;

    private Topics() {}

    /** Makes those of the built-in journeys and the outgoing ones; what exists is left as it is. */
    public static void create(String brokers) {
        create(brokers, JOURNEYS, PARTITIONS);
    }

    /**
     * Makes those of these journeys and the outgoing ones; what exists is left as it is.
     *
     * @param brokers {@code host:port}, several with commas between
     * @param partitions 1 or more, of each
     * @throws DevServerFailed Kafka refused or gave no answer
     */
    public static void create(String brokers, Collection<String> journeys, int partitions) {
        List<NewTopic> topics = new ArrayList<>();
        for (String journey : journeys) {
            // The time of arrival is what consumers' lag is measured by; an event carries its own time inside.
            topics.add(new NewTopic(journey + ".events", partitions, ONE_REPLICA)
                    .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime")));
        }
        OUTGOING.forEach(name -> topics.add(new NewTopic(name, partitions, ONE_REPLICA)));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            for (Map.Entry<String, KafkaFuture<Void>> created :
                    admin.createTopics(topics).values().entrySet()) {
                await(created.getKey(), created.getValue(), brokers);
            }
            awaitLeaders(admin, topics, brokers);
        }
    }

    /**
     * A new partition refuses records for some moments after it was made. Idempotent producers that meet this may have a
     * later record taken before the first one, and then try that in vain until they time out.
     */
    private static void awaitLeaders(Admin admin, List<NewTopic> topics, String brokers) {
        for (NewTopic topic : topics) {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (TopicPartitionInfo partition :
                    described(admin, topic.name(), brokers).partitions()) {
                ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
            }
            await(topic.name(), admin.listOffsets(ends).all(), brokers);
        }
    }

    /** A broker that has made a topic may not know it yet when it is asked next. */
    private static TopicDescription described(Admin admin, String topic, String brokers) {
        long start = System.nanoTime();
        for (; ; ) {
            try {
                return await(topic, admin.describeTopics(List.of(topic)).allTopicNames(), brokers).stream()
                        .flatMap(described -> described.values().stream())
                        .findFirst()
                        .orElseThrow();
            } catch (DevServerFailed failed) {
                boolean unknown = failed.getCause() instanceof ExecutionException refused
                        && refused.getCause() instanceof UnknownTopicOrPartitionException;
                if (!unknown || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                    throw failed;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    /** Empty if the topic was there already. */
    private static <T> Optional<T> await(String topic, KafkaFuture<T> answer, String brokers) {
        try {
            return Optional.ofNullable(answer.get(LIMIT_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new DevServerFailed(
                        "topic '%s' cannot be made: %s".formatted(topic, refused.getCause()), refused);
            }
            return Optional.empty();
        } catch (TimeoutException late) {
            throw new DevServerFailed(
                    "topic '%s' cannot be made: Kafka at '%s' gave no answer within %d s"
                            .formatted(topic, brokers, LIMIT_SECONDS),
                    late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DevServerFailed("interrupted while making topic '%s'".formatted(topic), interrupted);
        }
    }
}
