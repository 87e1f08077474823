package com.austa.gamification.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String brokers = SharedServices.kafka().brokers();
    private final QueuedMessages outbox = new QueuedMessages();
    private final KafkaPorts ports = KafkaPorts.at(KafkaSettings.of(brokers));
    private final Relay relay = ports.relay(outbox);

    @Test
    void messages_leave_in_the_order_of_writing_with_key_and_headers() {
        Topic topic = Topic.of(brokers);
        for (int i = 0; i < 3_000; i++) {
            outbox.add(message(topic, "m" + i));
        }
        relay.start();
        List<ConsumerRecord<byte[], byte[]>> read = topic.read(3_000);
        assertThat(read).hasSize(3_000);
        for (int i = 0; i < 3_000; i++) {
            assertThat(new String(read.get(i).value(), UTF_8)).isEqualTo("m" + i);
        }
        assertThat(read.get(0).key()).asString().isEqualTo("user");
        assertThat(read.get(0).headers().lastHeader("dlq-reason").value())
                .asString()
                .isEqualTo("EMPTY");
        await().atMost(SOON).until(() -> outbox.size() == 0);
    }

    @Test
    void what_is_written_later_leaves_without_being_asked_for() {
        Topic topic = Topic.of(brokers);
        relay.start();
        outbox.add(message(topic, "one"));
        topic.read(1);
        outbox.add(message(topic, "two"));
        relay.nudge();
        assertThat(values(topic, 2)).containsExactly("one", "two");
    }

    @Test
    void what_was_sent_and_not_forgotten_is_sent_again_in_the_same_order() {
        Topic topic = Topic.of(brokers);
        outbox.add(message(topic, "one"));
        outbox.add(message(topic, "two"));
        outbox.failAfterSending(1);
        relay.start();
        assertThat(values(topic, 4)).containsExactly("one", "two", "one", "two");
        await().atMost(SOON).until(() -> outbox.size() == 0);
    }

    @Test
    void a_missing_topic_holds_up_no_other_and_its_messages_leave_when_it_is_made() {
        Topic missing = Topic.notMadeYet(brokers);
        Topic there = Topic.of(brokers);
        for (int i = 0; i < 10; i++) {
            outbox.add(message(missing, "m" + i));
            outbox.add(message(there, "t" + i));
        }
        relay.start();
        assertThat(values(there, 10)).hasSize(10);
        await().atMost(SOON).until(() -> outbox.size() == 10);

        missing.make();
        assertThat(values(missing, 10)).startsWith("m0").endsWith("m9").hasSize(10);
        await().atMost(SOON).until(() -> outbox.size() == 0);
    }

    @Test
    void a_message_that_no_broker_takes_is_left_out_and_holds_up_none() {
        Topic topic = Topic.of(brokers);
        outbox.add(message(topic, "x".repeat(2_000_000)));
        outbox.add(message(topic, "small"));
        relay.start();
        assertThat(values(topic, 1)).containsExactly("small");
        await().atMost(SOON).until(() -> outbox.size() == 0);
    }

    private static Message message(Topic topic, String value) {
        return new Message(
                topic.name(),
                Optional.of("user".getBytes(UTF_8)),
                value.getBytes(UTF_8),
                List.of(new DeadLetter.Header("dlq-reason", "EMPTY".getBytes(UTF_8))));
    }

    private static List<String> values(Topic topic, int count) {
        return topic.read(count).stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    @AfterEach
    void close() {
        relay.close();
        ports.close();
    }
}
