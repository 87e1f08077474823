package com.austa.gamification.domain.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NumberedTest {

    @Test
    void in_any_order_of_writing_it_reads_as_a_sorted_map_and_older_ones_stay_as_they_were() {
        Random random = new Random(5);
        Numbered<String> windows = Numbered.none();
        TreeMap<Long, String> expected = new TreeMap<>();
        Map<Numbered<String>, TreeMap<Long, String>> older = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            older.put(windows, new TreeMap<>(expected));
            long window = random.nextInt(40) - 20;
            windows = windows.with(window, "v" + i);
            expected.put(window, "v" + i);
        }
        older.put(windows, expected);
        older.forEach(NumberedTest::mustBe);
    }

    private static void mustBe(Numbered<String> windows, TreeMap<Long, String> expected) {
        Map<Long, String> read = new LinkedHashMap<>();
        windows.forEach(read::put);
        assertThat(read).containsExactlyEntriesOf(expected);
        assertThat(windows.size()).isEqualTo(expected.size());
        assertThat(windows.isEmpty()).isEqualTo(expected.isEmpty());
        assertThat(windows.highestOr(99)).isEqualTo(expected.isEmpty() ? 99 : expected.lastKey());
        for (long window = -21; window <= 21; window++) {
            assertThat(windows.find(window).orElse("none")).isEqualTo(expected.getOrDefault(window, "none"));
        }
        assertThat(windows.onlyHighest().size()).isEqualTo(Math.min(1, expected.size()));
        assertThat(windows.onlyHighest().highest()).isEqualTo(windows.highest());
    }
}
