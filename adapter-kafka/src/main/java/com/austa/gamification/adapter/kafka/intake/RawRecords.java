package com.austa.gamification.adapter.kafka.intake;

import com.austa.gamification.application.progress.RawRecord;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Kafka's records as ours. */
final class RawRecords {

    private RawRecords() {}

    /** @param consumerId who read it */
    static RawRecord of(ConsumerRecord<byte[], byte[]> record, Position position, String consumerId) {
        List<DeadLetter.Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new DeadLetter.Header(header.key(), orEmpty(header.value())));
        }
        return new RawRecord(
                position,
                Instant.ofEpochMilli(Math.max(0, record.timestamp())),
                new DeadLetter.Source(orEmpty(record.value()), Optional.ofNullable(record.key()), headers, consumerId));
    }

    private static byte[] orEmpty(byte[] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }
}
