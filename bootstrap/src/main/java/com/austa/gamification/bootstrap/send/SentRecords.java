package com.austa.gamification.bootstrap.send;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where what was sent lies, written down by the thread that learns of it. Safe for use by many threads. */
final class SentRecords {

    private static final int SIZE_AT_FIRST = 1024;

    /** Consecutive records of a partition: from {@code from} to before {@code until}. */
    record Run(String topic, int partition, long from, long until) {}

    private record Partition(String topic, int number) {}

    private static final class Offsets {
        private long[] values = new long[SIZE_AT_FIRST];
        private int size;

        void add(long offset) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = offset;
        }
    }

    private final Map<Partition, Offsets> offsets = new java.util.HashMap<>();
    private long count;

    synchronized void add(String topic, int partition, long offset) {
        offsets.computeIfAbsent(new Partition(topic, partition), missing -> new Offsets())
                .add(offset);
        count++;
    }

    synchronized long count() {
        return count;
    }

    /** All of them in as few runs as there are: one a partition, unless others were sending too. */
    synchronized List<Run> runs() {
        Map<String, Run> runs = new TreeMap<>();
        offsets.forEach((partition, all) -> {
            long[] sorted = Arrays.copyOf(all.values, all.size);
            Arrays.sort(sorted);
            int begin = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[i - 1] + 1) {
                    Run run = new Run(partition.topic(), partition.number(), sorted[begin], sorted[i - 1] + 1);
                    runs.put("%s/%05d/%020d".formatted(run.topic(), run.partition(), run.from()), run);
                    begin = i;
                }
            }
        });
        return new ArrayList<>(runs.values());
    }
}
