package com.austa.gamification.adapter.kafka;

import com.austa.gamification.adapter.kafka.KafkaSettings.Assignment;
import com.austa.gamification.adapter.kafka.KafkaSettings.Reading;
import com.austa.gamification.domain.progress.ConsumerGroup;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.RoundRobinAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Our settings under kafka-clients' names. {@code docs/operating.md} has the same as a table. */
final class ClientProperties {

    private static final int ANSWER_MILLIS = 5_000;

    private ClientProperties() {}

    static Map<String, Object> consumer(KafkaSettings settings, ConsumerGroup group) {
        Reading reading = settings.reading();
        Map<String, Object> properties = common(settings, settings.clientIdOf(group));
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupIdOf(group));
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, reading.maxBytesPerPartition());
        properties.put(
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                Math.toIntExact(reading.maxWait().toMillis()));
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, reading.maxBatch());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // A topic that is made, or made again, is seen within this.
        properties.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 10_000);
        if (reading.assignment() == Assignment.BROKER) {
            properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        } else {
            properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
            properties.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    reading.assignment() == Assignment.ROUND_ROBIN
                            ? RoundRobinAssignor.class.getName()
                            : CooperativeStickyAssignor.class.getName());
            properties.put(
                    ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                    Math.toIntExact(reading.sessionTimeout().toMillis()));
            properties.put(
                    ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                    Math.toIntExact(reading.heartbeatInterval().toMillis()));
        }
        properties.putAll(settings.properties());
        return properties;
    }

    static Map<String, Object> producer(KafkaSettings settings) {
        Map<String, Object> properties = common(settings, settings.clientId());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        // Dead letters may be nearly as large as a broker takes.
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1_048_576);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        properties.putAll(settings.properties());
        return properties;
    }

    static Map<String, Object> admin(KafkaSettings settings) {
        Map<String, Object> properties = common(settings, settings.clientId() + "-admin");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        properties.putAll(settings.properties());
        return properties;
    }

    private static Map<String, Object> common(KafkaSettings settings, String clientId) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.brokers());
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        properties.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        return properties;
    }
}
