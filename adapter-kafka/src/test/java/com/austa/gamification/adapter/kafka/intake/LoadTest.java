package com.austa.gamification.adapter.kafka.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final TopicPartition PARTITION = new TopicPartition("health.events", 0);

    private final Load load = new Load(10);

    @Test
    void it_is_full_with_as_many_records_as_it_may_have() {
        load.add(PARTITION, records(0, 9), 900);
        assertThat(load.isFull()).isFalse();

        load.add(PARTITION, records(9, 10), 100);
        assertThat(load.isFull()).isTrue();
    }

    @Test
    void few_large_records_fill_it_too() {
        load.add(PARTITION, records(0, 1), Load.BYTES_MAX - 1);
        assertThat(load.isFull()).isFalse();

        load.add(PARTITION, records(1, 2), 1);
        assertThat(load.isFull()).isTrue();
    }

    @Test
    void what_was_polled_at_once_is_not_divided() {
        load.add(PARTITION, records(0, 25), 2_500);

        assertThat(load.size()).isEqualTo(25);
        assertThat(load.next().get(PARTITION).offset()).isEqualTo(25);
    }

    private static List<Delivery> records(long from, long until) {
        return LongStream.range(from, until)
                .<Delivery>mapToObj(offset -> new Delivery.Refused(DeadLetter.refused(
                        new Position(PARTITION.topic(), "id", PARTITION.partition(), offset),
                        Rejection.whole(RejectionReason.EMPTY, "nothing"),
                        new DeadLetter.Source(new byte[0], Optional.empty(), List.of(), "reader"),
                        Instant.EPOCH,
                        Instant.EPOCH)))
                .toList();
    }
}
