package com.austa.gamification.application.simulation;

import com.austa.gamification.application.progress.RawRecord;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A broker: records, who may read what, and the offsets it was told, which anybody may move in either direction. */
final class StreamLog {

    private record Told(String group, Partition partition) {}

    private final SortedMap<Partition, List<RawRecord>> records = new TreeMap<>();
    private final Map<Told, Long> committed = new HashMap<>();
    private final Map<Told, Integer> owners = new HashMap<>();
    private final Map<String, Integer> generations = new HashMap<>();

    StreamLog() {
        for (String topic : List.of("alpha.events", "beta.events")) {
            for (int number = 0; number < Setting.PARTITIONS; number++) {
                records.put(new Partition(topic, number), new ArrayList<>());
            }
        }
    }

    Position append(Partition partition, UserId key, byte[] bytes, Instant now) {
        List<RawRecord> log = log(partition);
        Position position = partition.at(log.size());
        log.add(new RawRecord(
                position,
                now,
                new DeadLetter.Source(
                        bytes, Optional.of(key.toString().getBytes(StandardCharsets.UTF_8)), List.of(), "reader")));
        return position;
    }

    List<RawRecord> read(Partition partition, long from, int limit) {
        List<RawRecord> log = log(partition);
        int begin = (int) Math.min(from, log.size());
        return List.copyOf(log.subList(begin, Math.min(log.size(), begin + limit)));
    }

    long end(Partition partition) {
        return log(partition).size();
    }

    private List<RawRecord> log(Partition partition) {
        return Optional.ofNullable(records.get(partition)).orElseThrow();
    }

    SortedSet<Partition> partitions() {
        return new TreeSet<>(records.keySet());
    }

    void commit(ConsumerGroup group, Map<Partition, Long> offsets) {
        offsets.forEach((partition, offset) -> committed.put(new Told(group.name(), partition), offset));
    }

    long committed(ConsumerGroup group, Partition partition) {
        return committed.getOrDefault(new Told(group.name(), partition), 0L);
    }

    /** Deals the partitions out anew. */
    void rebalance(ConsumerGroup group, List<Integer> members, int shift) {
        generations.merge(group.name(), 1, Integer::sum);
        int next = shift;
        for (Partition partition : records.keySet()) {
            Told place = new Told(group.name(), partition);
            if (members.isEmpty()) {
                owners.remove(place);
            } else {
                owners.put(place, members.get(next++ % members.size()));
            }
        }
    }

    int generation(ConsumerGroup group) {
        return generations.getOrDefault(group.name(), 0);
    }

    boolean owns(ConsumerGroup group, Partition partition, int member) {
        return owners.getOrDefault(new Told(group.name(), partition), -1) == member;
    }
}
