package com.austa.gamification.adapter.kafka;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How to reach Kafka and how to read from it; the names of the consumer's settings are the specification's.
 *
 * @param brokers {@code host:port}, several with commas between
 * @param clientId of what writes and asks; readers are called after their group and host
 * @param groupId the groups' common name: a group's role goes before its last part
 * @param host this machine's name, in readers' client ids
 * @param reading settings of the consumers
 * @param properties handed on to every client as they are, such as {@code security.protocol}; they win over ours
 */
public record KafkaSettings(
        String brokers, String clientId, String groupId, String host, Reading reading, Map<String, String> properties) {

    private static final Pattern BROKERS = Pattern.compile(
            "BROKER(,BROKER)*".replace("BROKER", "\\s*(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):[0-9]{1,5}\\s*"));

    public KafkaSettings {
        requireNonNull(clientId, "clientId");
        requireNonNull(host, "host");
        requireNonNull(reading, "reading");
        properties = Map.copyOf(properties);
        if (!BROKERS.matcher(brokers).matches()) {
            throw new IllegalArgumentException(
                    "KAFKA_BROKERS must be as in host:9092, several with commas between, but '%s' came"
                            .formatted(brokers));
        }
        if (groupId.isBlank()) {
            throw new IllegalArgumentException("Kafka group id must not be empty");
        }
    }

    /** With everything else as the specification has it. */
    public static KafkaSettings of(String brokers) {
        return new KafkaSettings(
                brokers, "gamification-engine", "gamification-group", "localhost", Reading.STANDARD, Map.of());
    }

    /** {@code gamification-group} is {@code gamification-achievements-group} to the achievements. */
    public String groupIdOf(ConsumerGroup group) {
        int last = groupId.lastIndexOf('-') + 1;
        return groupId.substring(0, last) + group.name() + "-" + groupId.substring(last);
    }

    /** {@code gamification-achievements-<host>}. */
    public String clientIdOf(ConsumerGroup group) {
        int last = groupId.lastIndexOf('-') + 1;
        return groupId.substring(0, last) + group.name() + "-" + host;
    }

    /** How partitions are shared out among a group's members. */
    public enum Assignment {
        /** Evenly, and moving no more of them than necessary. */
        COOPERATIVE_STICKY,
        ROUND_ROBIN,
        /** By the broker, in the protocol of KIP-848; session and heartbeat are the broker's as well. */
        BROKER
    }

    /**
     * @param maxWait how long the broker may wait for {@code minBytes} to be there
     * @param maxBatch records in a transaction, at most: few when there are few, as many when there is a backlog
     */
    public record Reading(
            Assignment assignment,
            Duration sessionTimeout,
            Duration heartbeatInterval,
            int maxBytesPerPartition,
            Duration maxWait,
            int maxBatch) {

        public static final Reading STANDARD = new Reading(
                Assignment.COOPERATIVE_STICKY,
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                1_048_576,
                Duration.ofMillis(500),
                2_000);

        public Reading {
            requireNonNull(assignment, "assignment");
            if (heartbeatInterval.multipliedBy(3).compareTo(sessionTimeout) > 0) {
                throw new IllegalArgumentException(
                        "Kafka heartbeat interval must be a third of the session time-out at most, but they were %s and %s"
                                .formatted(heartbeatInterval, sessionTimeout));
            }
            if (maxBatch < 1 || maxBatch > Batch.SIZE_MAX / 2) {
                throw new IllegalArgumentException(
                        "Kafka batch must be 1 to %d records but was %d".formatted(Batch.SIZE_MAX / 2, maxBatch));
            }
        }

        public Reading with(Assignment assignment) {
            return new Reading(assignment, sessionTimeout, heartbeatInterval, maxBytesPerPartition, maxWait, maxBatch);
        }
    }
}
