package com.austa.gamification.bootstrap.send;

import com.austa.gamification.bootstrap.send.Addressee.Address;
import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Lines on their way into Kafka. For one thread; closing waits until all are acknowledged. */
final class Publication implements AutoCloseable {

    /** What a broker takes in one record, less room for its key and its own overhead. */
    private static final int LINE_BYTES_MAX = 1_000_000;

    private static final String BATCH_BYTES = "131072";
    private static final String LINGER_MILLIS = "10";

    private final Producer<byte[], byte[]> producer;
    private final Addressee addressee;
    private final @Nullable BlockingBucket pace;
    private final SentRecords sent = new SentRecords();
    private long refused;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private Publication(Producer<byte[], byte[]> producer, Addressee addressee, OptionalInt rate) {
        this.producer = producer;
        this.addressee = addressee;
        this.pace = rate.isEmpty() ? null : pace(rate.getAsInt());
    }

    /** @param rate lines a second; empty for as fast as it goes */
    static Publication to(String brokers, Addressee addressee, OptionalInt rate) {
        return new Publication(
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                                ProducerConfig.CLIENT_ID_CONFIG, "gamification-send",
                                ProducerConfig.ACKS_CONFIG, "all",
                                ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
                                ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS,
                                ProducerConfig.METRIC_REPORTER_CLASSES_CONFIG, "",
                                ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, "false"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer()),
                addressee,
                rate);
    }

    /** Even within the second, however little is sent. */
    private static BlockingBucket pace(int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, rate / 20)).refillGreedy(rate, Duration.ofSeconds(1)))
                .build()
                .asBlocking();
    }

    /** @throws IOException this line, or one before, was not taken */
    void send(byte[] line) throws IOException {
        throwIfFailed();
        if (line.length > LINE_BYTES_MAX) {
            refused++;
            return;
        }
        Address address = addressee.of(line);
        try {
            if (pace != null) {
                pace.consume(1);
            }
            // The callback has the answer.
            Future<RecordMetadata> unused = producer.send(
                    new ProducerRecord<>(address.topic(), address.key().orElse(null), line), (at, failed) -> {
                        if (failed == null) {
                            sent.add(at.topic(), at.partition(), at.offset());
                        } else {
                            failure.compareAndSet(null, failed);
                        }
                    });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while sending");
        } catch (KafkaException refused) {
            throw failed(refused);
        }
    }

    /** Lines too large for any broker: no event may be so, and none of them was sent. */
    long refused() {
        return refused;
    }

    /** What was acknowledged so far. */
    SentRecords sent() {
        return sent;
    }

    /** Waits until everything is acknowledged. */
    void flush() throws IOException {
        producer.flush();
        throwIfFailed();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void throwIfFailed() throws IOException {
        Exception failed = failure.get();
        if (failed != null) {
            throw failed(failed);
        }
    }

    private static IOException failed(Exception cause) {
        return new IOException("Kafka did not take a line: " + cause.getMessage(), cause);
    }
}
