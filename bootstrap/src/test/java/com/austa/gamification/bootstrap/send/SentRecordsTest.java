package com.austa.gamification.bootstrap.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.bootstrap.send.SentRecords.Run;
import org.junit.jupiter.api.Test;

class SentRecordsTest {

    private final SentRecords sent = new SentRecords();

    @Test
    void records_that_follow_each_other_are_one_run_a_partition() {
        for (long offset = 5; offset < 5_000; offset++) {
            sent.add("care.events", 1, offset);
            sent.add("care.events", 0, offset);
        }
        assertThat(sent.count()).isEqualTo(2 * 4_995);
        assertThat(sent.runs())
                .containsExactly(new Run("care.events", 0, 5, 5_000), new Run("care.events", 1, 5, 5_000));
    }

    @Test
    void what_others_sent_in_between_is_left_out() {
        sent.add("care.events", 0, 9);
        sent.add("care.events", 0, 7);
        sent.add("care.events", 0, 6);
        assertThat(sent.runs()).containsExactly(new Run("care.events", 0, 6, 8), new Run("care.events", 0, 9, 10));
    }
}
