package com.austa.gamification.devservices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

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
        }
    }

    private static void await(String topic, KafkaFuture<Void> created, String brokers) {
        try {
            created.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new DevServerFailed(
                        "topic '%s' cannot be made: %s".formatted(topic, refused.getCause()), refused);
            }
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
