package com.austa.gamification.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.event.RegisteredEventType;
import com.austa.gamification.application.event.payload.PayloadCheck;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.devservices.Topics;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Rejection;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics of journeys that no other test has, and events to put into them. */
final class Stream implements AutoCloseable {

    static {
        Quiet.logs();
    }

    static final int PARTITIONS = 3;

    private static final AtomicInteger COUNT = new AtomicInteger();

    final List<Journey> journeys;
    final String groupId = "test" + COUNT.incrementAndGet() + "-group";
    final Admin admin;

    private final String brokers;
    private final Producer<byte[], byte[]> producer;

    private Stream(String brokers, List<Journey> journeys) {
        this.brokers = brokers;
        this.journeys = journeys;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.LINGER_MS_CONFIG, "5"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static Stream ofJourneys(int count) {
        return of(SharedServices.kafka().brokers(), count);
    }

    static Stream of(String brokers, int count) {
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            journeys.add(newJourney());
        }
        Stream stream = new Stream(brokers, journeys);
        stream.make(journeys);
        return stream;
    }

    static Journey newJourney() {
        return new Journey("j" + COUNT.incrementAndGet());
    }

    void make(List<Journey> made) {
        Topics.create(brokers, made.stream().map(Journey::name).toList(), PARTITIONS);
    }

    static String topic(Journey journey) {
        return journey.name() + ".events";
    }

    KafkaSettings settings() {
        return settings(KafkaSettings.Reading.STANDARD, Map.of());
    }

    KafkaSettings settings(KafkaSettings.Reading reading, Map<String, String> properties) {
        return new KafkaSettings(brokers, "test", groupId, "here", reading, properties);
    }

    /** @param users the events are of, in turn */
    void publish(Journey journey, int events, int users) {
        for (int i = 0; i < events; i++) {
            publish(journey, user(i % users), event(journey, user(i % users), UUID.randomUUID()));
        }
        producer.flush();
    }

    Future<?> publish(Journey journey, String user, String value) {
        return producer.send(new ProducerRecord<>(topic(journey), user.getBytes(UTF_8), value.getBytes(UTF_8)));
    }

    void flush() {
        producer.flush();
    }

    static String user(int i) {
        return "00000000-0000-4000-8000-%012d".formatted(i);
    }

    static String event(Journey journey, String user, UUID id) {
        return """
                {"id":"%s","type":"%s.thing.happened","journey":"%s","userId":"%s",\
                "timestamp":"2026-05-04T09:15:30.25Z","version":"1.0.0","payload":{"value":7}}""".formatted(id, journey, journey, user);
    }

    /** What may come: one type for each journey, whatever its payload. */
    AdmitRecords records() {
        return records(journeys);
    }

    static AdmitRecords records(List<Journey> journeys) {
        EventTypeRegistry types = EventTypeRegistry.empty();
        for (Journey journey : journeys) {
            types = types.with(new RegisteredEventType(
                    new EventType(journey + ".thing.happened"), journey, Map.of(1, new Anything()), Map.of()));
        }
        EventTypeRegistry registered = types;
        return new AdmitRecords(
                new EventDecoder(() -> registered, ZoneOffset.UTC), Clock.systemUTC(), AdmitRecords.FUTURE_TOLERANCE);
    }

    private static final class Anything implements PayloadCheck {
        @Override
        public ObjectNode schema() {
            return JsonNodeFactory.instance.objectNode();
        }

        @Override
        public Map<String, FieldKind> fields() {
            return Map.of();
        }

        @Override
        public Optional<Rejection> faultIn(Attributes payload) {
            return Optional.empty();
        }
    }

    /** What the group has committed; without partitions of which it has committed nothing. */
    Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
