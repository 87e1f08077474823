package com.austa.gamification.adapter.kafka.announcement;

import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages and waits until all of them are acknowledged. */
final class MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);

    private final Producer<byte[], byte[]> producer;

    MessageSender(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** @throws UnsentMessages some may have been sent, and all are to be sent again */
    void send(List<Message> messages) {
        askForTopics(messages);
        List<Future<RecordMetadata>> sent = new ArrayList<>(messages.size());
        for (Message message : messages) {
            sent.add(send(message));
        }
        for (int i = 0; i < sent.size(); i++) {
            await(messages.get(i), sent.get(i));
        }
    }

    /** Before any is sent: one missing topic would otherwise have the messages of all others sent again and again. */
    private void askForTopics(List<Message> messages) {
        Set<String> topics = new TreeSet<>();
        messages.forEach(message -> topics.add(message.topic()));
        for (String topic : topics) {
            try {
                producer.partitionsFor(topic);
            } catch (KafkaException missing) {
                throw new UnsentMessages(topic, missing);
            }
        }
    }

    private Future<RecordMetadata> send(Message message) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(message.topic(), message.key().orElse(null), message.value());
        for (DeadLetter.Header header : message.headers()) {
            record.headers().add(header.name(), header.value());
        }
        try {
            return producer.send(record);
        } catch (KafkaException refused) {
            throw new UnsentMessages(message.topic(), refused);
        }
    }

    private static void await(Message message, Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof RecordTooLargeException tooLarge)) {
                throw new UnsentMessages(message.topic(), failed.getCause() == null ? failed : failed.getCause());
            }
            // It would be too large for ever, and everything behind it would wait as long.
            LOG.error(
                    "alert=MESSAGE_TOO_LARGE a message of {} bytes for topic '{}' is left out: {}",
                    message.value().length,
                    message.topic(),
                    tooLarge.getMessage());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
