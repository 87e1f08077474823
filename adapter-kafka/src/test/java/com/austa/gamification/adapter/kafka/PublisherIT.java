package com.austa.gamification.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.austa.gamification.devservices.DevKafka;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventPublisherPort;
import com.austa.gamification.domain.event.EventsNotPublished;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.OutgoingEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublisherIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final ConsumerGroup GROUP = ConsumerGroup.all();

    @Test
    void published_events_are_read_as_they_were_sent_and_in_order() throws Exception {
        Stream stream = Stream.ofJourneys(2);
        RecordedBooks books = new RecordedBooks();
        List<OutgoingEvent> events = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            events.add(event(stream.journeys.get(i % 2), 1));
        }
        try (Readers readers = new Readers(stream, books);
                KafkaPorts ports = KafkaPorts.at(stream.settings())) {
            ports.publisher().publish(events);
            readers.start(GROUP);
            await().atMost(SOON).until(() -> books.count(GROUP) == 500);
        }
        for (Journey journey : stream.journeys) {
            List<String> sent = events.stream()
                    .filter(event -> event.journey().equals(journey))
                    .map(event -> new String(event.json(), UTF_8))
                    .toList();
            List<String> read = books.applied(GROUP).stream()
                    .map(delivery -> (Delivery.Admitted) delivery)
                    .filter(delivery -> delivery.event().journey().equals(journey))
                    .map(delivery -> new String(delivery.original().bytes(), UTF_8))
                    .toList();
            assertThat(read).isEqualTo(sent);
        }
    }

    @Test
    void a_missing_topic_is_told_by_its_name_within_seconds_however_many_events_there_are() {
        try (Stream stream = Stream.ofJourneys(1);
                KafkaPorts ports = KafkaPorts.at(stream.settings())) {
            Journey missing = Stream.newJourney();
            List<OutgoingEvent> events = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                events.add(event(missing, i));
            }
            assertFailsSoon(ports.publisher(), events, Stream.topic(missing));
            assertThat(ports.missingTopics(List.of(stream.journeys.get(0), missing), java.util.Set.of("also-missing")))
                    .containsExactly("also-missing", Stream.topic(missing));
        }
    }

    @Test
    void while_kafka_is_gone_nothing_is_accepted_and_reading_goes_on_when_it_is_back() throws Exception {
        try (DevKafka kafka = DevKafka.ephemeral()) {
            kafka.start();
            Stream stream = Stream.of(kafka.brokers(), 1);
            Journey journey = stream.journeys.get(0);
            RecordedBooks books = new RecordedBooks();
            try (Readers readers = new Readers(stream, books);
                    KafkaPorts ports = KafkaPorts.at(stream.settings())) {
                EventPublisherPort publisher = ports.publisher();
                Intake intake = readers.start(GROUP);
                publisher.publish(List.of(event(journey, 1)));
                await().atMost(SOON).until(() -> books.count(GROUP) == 1);

                kafka.kill();
                assertFailsSoon(publisher, List.of(event(journey, 1)), Stream.topic(journey));
                assertThatThrownBy(ports::check).hasMessageContaining("no answer");
                assertThat(intake.status().heartbeat()).isLessThan(Duration.ofSeconds(3));

                kafka.start();
                publisher.publish(List.of(event(journey, 2)));
                await().atMost(SOON)
                        .until(() -> books.applied(GROUP).stream()
                                .anyMatch(delivery -> ((Delivery.Admitted) delivery)
                                        .event()
                                        .userId()
                                        .equals(user(2))));
                assertThat(books.gaps()).isEmpty();
            }
        }
    }

    private static void assertFailsSoon(EventPublisherPort publisher, List<OutgoingEvent> events, String topic) {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> publisher.publish(events))
                .isInstanceOf(EventsNotPublished.class)
                .hasMessageContaining("topic '%s'".formatted(topic))
                .hasMessageContaining("safe");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    private static UserId user(int number) {
        return UserId.of(Stream.user(number));
    }

    private static OutgoingEvent event(Journey journey, int user) {
        UUID id = UUID.randomUUID();
        return new OutgoingEvent(
                new EventId(id),
                user(user),
                journey,
                Stream.event(journey, Stream.user(user), id).getBytes(UTF_8));
    }
}
