package com.austa.gamification.adapter.kafka;

import com.austa.gamification.adapter.kafka.announcement.OutboxRelay;
import com.austa.gamification.adapter.kafka.intake.GroupIntake;
import com.austa.gamification.adapter.kafka.publishing.EventPublisher;
import com.austa.gamification.adapter.kafka.retry.Backoff;
import com.austa.gamification.adapter.kafka.topic.Topics;
import com.austa.gamification.domain.event.EventPublisherPort;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.progress.OutboxPort;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The front door: everything that Kafka provides. Kafka need not be there when it is opened. Safe for use by many threads;
 * what was opened by it is closed before it.
 */
public final class KafkaPorts implements AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final KafkaSettings settings;
    private final Admin admin;
    private final Topics topics;
    private final Producer<byte[], byte[]> producer;

    private KafkaPorts(KafkaSettings settings) {
        this.settings = settings;
        this.admin = Admin.create(ClientProperties.admin(settings));
        this.topics = new Topics(admin);
        this.producer = new KafkaProducer<>(
                ClientProperties.producer(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @throws KafkaException settings that Kafka's clients refuse */
    public static KafkaPorts at(KafkaSettings settings) {
        return new KafkaPorts(settings);
    }

    public EventPublisherPort publisher() {
        return new EventPublisher(producer);
    }

    /** A group's reading; not started. */
    public Intake intake(Intake.Work work, Intake.Guard guard) {
        return intake(work, guard, Backoff.STANDARD);
    }

    Intake intake(Intake.Work work, Intake.Guard guard, Backoff backoff) {
        return new GroupIntake(
                settings.groupIdOf(work.group()),
                work,
                guard,
                new KafkaConsumer<>(
                        ClientProperties.consumer(settings, work.group()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                topics,
                settings.reading().maxBatch(),
                backoff);
    }

    /** The way from the outbox to its topics; not started. */
    public Relay relay(OutboxPort outbox) {
        return new OutboxRelay(outbox, producer);
    }

    /**
     * Those of these journeys' topics, and of the others, that do not exist. Nothing is made: how many partitions and
     * replicas a topic needs is for whoever runs Kafka to say.
     *
     * @throws KafkaException no answer
     */
    public SortedSet<String> missingTopics(Collection<Journey> journeys, Set<String> others) {
        SortedSet<String> names = new TreeSet<>(others);
        journeys.forEach(journey -> names.add(Topics.of(journey)));
        return topics.missing(names);
    }

    /**
     * Whether Kafka answers, asked now.
     *
     * @throws KafkaException it does not, and why
     */
    public void check() {
        topics.ask();
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
        admin.close(CLOSE_LIMIT);
    }
}
