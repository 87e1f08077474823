package com.austa.gamification.bootstrap.send;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.common.KafkaException;

/** What a Kafka says of its topics. */
final class Broker {

    private static final String SUFFIX = ".events";
    private static final int LIMIT_SECONDS = 15;

    private final String brokers;

    Broker(String brokers) {
        this.brokers = brokers;
    }

    /** Ids of the topics that events go to, by name. */
    SortedMap<String, String> eventTopics() throws IOException {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_SECONDS * 1_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        settings.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        SortedMap<String, String> ids = new TreeMap<>();
        try (Admin admin = Admin.create(settings)) {
            for (TopicListing topic : admin.listTopics().listings().get(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                if (topic.name().endsWith(SUFFIX)) {
                    ids.put(topic.name(), topic.topicId().toString());
                }
            }
        } catch (ExecutionException | TimeoutException | KafkaException failed) {
            throw new IOException("Kafka at '%s' does not answer: is the server running?".formatted(brokers), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while asking Kafka for its topics");
        }
        return ids;
    }
}
