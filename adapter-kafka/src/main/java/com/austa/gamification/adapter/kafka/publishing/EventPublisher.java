package com.austa.gamification.adapter.kafka.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.austa.gamification.adapter.kafka.topic.Topics;
import com.austa.gamification.domain.event.EventPublisherPort;
import com.austa.gamification.domain.event.EventsNotPublished;
import com.austa.gamification.domain.event.OutgoingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Publishes events to their journeys' topics, keyed by user, and returns when all in-sync replicas have them. */
public final class EventPublisher implements EventPublisherPort {

    private final Producer<byte[], byte[]> producer;

    /** @param producer with a limit on delivery, which is this one's as well; its owner closes it */
    public EventPublisher(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void publish(List<OutgoingEvent> events) {
        List<Future<RecordMetadata>> stored = new ArrayList<>(events.size());
        String topic = "";
        try {
            for (OutgoingEvent event : events) {
                topic = Topics.of(event.journey());
                Future<RecordMetadata> sent = producer.send(
                        new ProducerRecord<>(topic, event.userId().toString().getBytes(UTF_8), event.json()));
                if (sent.isDone()) {
                    // Refused at once, after a wait for the topic; the others must not wait as long each.
                    sent.get();
                }
                stored.add(sent);
            }
            for (int i = 0; i < stored.size(); i++) {
                topic = Topics.of(events.get(i).journey());
                stored.get(i).get();
            }
        } catch (ExecutionException failed) {
            throw notPublished(topic, failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException | InterruptException interrupted) {
            Thread.currentThread().interrupt();
            throw notPublished(topic, interrupted);
        } catch (KafkaException refused) {
            throw notPublished(topic, refused);
        }
    }

    private static EventsNotPublished notPublished(String topic, Throwable cause) {
        return new EventsNotPublished(
                "topic '%s' did not acknowledge: %s; send all events of the call again, which is safe"
                        .formatted(topic, cause.getMessage()),
                cause);
    }
}
