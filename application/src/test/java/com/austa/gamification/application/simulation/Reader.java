package com.austa.gamification.application.simulation;

import com.austa.gamification.application.failure.ErrorClasses;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.application.progress.RawRecord;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One instance's part in a group, as the intake plays it: polls what it owns, hands over at most two batches, retries and
 * divides, tells the broker. Each call is one step, and others' steps come between.
 */
final class Reader {

    private static final int WAITING_MAX = 2;
    private static final int BATCH_MAX = 12;
    private static final int TRIES = 3;

    final ConsumerGroup group;
    private final int member;
    private final World world;
    private final AdmitRecords records;
    private final ApplyBatch batches;
    private final ProgressPort books;
    private final Clock clock;

    private final Deque<List<Delivery>> waiting = new ArrayDeque<>();
    private final SortedSet<Partition> owned = new TreeSet<>();
    private final SortedMap<Partition, Long> positions = new TreeMap<>();
    private final SortedMap<Partition, Long> applied = new TreeMap<>();
    private int generation = -1;
    private int tries;

    Reader(ConsumerGroup group, int member, World world, AdmitRecords records, ApplyBatch batches, ProgressPort books) {
        this.group = group;
        this.member = member;
        this.world = world;
        this.records = records;
        this.batches = batches;
        this.books = books;
        this.clock = world.clock;
    }

    void poll(int which, int size) {
        boolean moved = generation != world.stream.generation(group);
        rejoin();
        boolean pauseForgotten = moved && tries > 0 && world.is(Mutant.PAUSE_FORGOTTEN);
        if ((waiting.size() >= WAITING_MAX || tries > 0) && !pauseForgotten) {
            return;
        }
        position();
        if (positions.isEmpty()) {
            return;
        }
        List<Partition> readable = List.copyOf(positions.keySet());
        List<RawRecord> raw = new ArrayList<>(take(readable.get(which % readable.size()), 1 + size % BATCH_MAX));
        if (readable.size() > 1 && size % 3 == 0) {
            raw.addAll(take(readable.get((which + 1) % readable.size()), 1 + size % 5));
        }
        if (raw.isEmpty()) {
            return;
        }
        List<Delivery> batch = records.admit(raw);
        if (pauseForgotten) {
            waiting.addFirst(batch);
            tries = 0;
        } else {
            waiting.add(batch);
        }
        world.polled(group, batch);
    }

    private List<RawRecord> take(Partition partition, int limit) {
        long from = positions.getOrDefault(partition, 0L);
        List<RawRecord> read = world.stream.read(partition, from, limit);
        positions.put(partition, from + read.size());
        if (world.is(Mutant.OFFSET_FIRST) && !read.isEmpty()) {
            world.stream.commit(group, Map.of(partition, from + read.size()));
        }
        return read;
    }

    private void rejoin() {
        if (generation == world.stream.generation(group)) {
            return;
        }
        generation = world.stream.generation(group);
        SortedSet<Partition> now = world.stream.partitions();
        now.removeIf(partition -> !world.stream.owns(group, partition, member));
        owned.clear();
        owned.addAll(now);
        positions.keySet().retainAll(now);
        Deque<List<Delivery>> left = new ArrayDeque<>();
        for (List<Delivery> batch : waiting) {
            List<Delivery> mine = batch.stream()
                    .filter(one -> now.contains(Partition.of(one.position())))
                    .toList();
            if (!mine.isEmpty()) {
                left.add(mine);
            }
        }
        waiting.clear();
        waiting.addAll(left);
        tries = waiting.isEmpty() ? 0 : tries;
    }

    /** New partitions are not read before the books have said where to begin. */
    private void position() {
        for (Partition partition : owned) {
            if (!positions.containsKey(partition)) {
                try {
                    long next = books.nextOffset(group, partition.topic(), partition.topicId(), partition.number());
                    positions.put(partition, Math.max(next, world.stream.committed(group, partition)));
                } catch (ProgressUnavailable later) {
                    return;
                }
            }
        }
    }

    boolean owns(Partition partition) {
        return world.stream.owns(group, partition, member);
    }

    void apply() {
        List<Delivery> batch = waiting.peek();
        if (batch == null) {
            return;
        }
        try {
            batches.apply(new Batch(group, batch));
            done(batch);
        } catch (Crashed ended) {
            throw ended;
        } catch (RuntimeException failed) {
            failed(batch, failed);
        }
    }

    private void done(List<Delivery> batch) {
        waiting.poll();
        tries = 0;
        for (Delivery one : batch) {
            applied.put(Partition.of(one.position()), one.position().offset() + 1);
        }
    }

    private void failed(List<Delivery> batch, RuntimeException failure) {
        ErrorClass errorClass = ErrorClasses.of(failure);
        tries++;
        if (errorClass == ErrorClass.INFRASTRUCTURE) {
            if (world.is(Mutant.UNKNOWN_IS_DONE)) {
                done(batch);
            }
        } else if (batch.size() > 1 && (errorClass == ErrorClass.PERMANENT || tries >= TRIES)) {
            divide(batch);
        } else if (errorClass == ErrorClass.PERMANENT) {
            layAside(batch.get(0), failure);
        }
    }

    private void divide(List<Delivery> batch) {
        waiting.poll();
        int half = batch.size() / 2;
        boolean rightFirst = world.is(Mutant.RIGHT_HALF_FIRST);
        waiting.addFirst(rightFirst ? batch.subList(0, half) : batch.subList(half, batch.size()));
        waiting.addFirst(rightFirst ? batch.subList(half, batch.size()) : batch.subList(0, half));
        tries = 1;
    }

    private void layAside(Delivery single, RuntimeException failure) {
        waiting.poll();
        if (world.is(Mutant.POISON_SWALLOWED) || !(single instanceof Delivery.Admitted admitted)) {
            done(List.of(single));
            return;
        }
        List<Attempt> attempts = List.of(new Attempt(clock.instant(), "instance-" + member, ErrorClass.PERMANENT));
        waiting.addFirst(List.of(new Delivery.Failed(
                admitted, DeadLetter.failed(group, admitted, failure.getClass().getSimpleName(), "", attempts))));
    }

    void commit(boolean lost) {
        if (!lost) {
            world.stream.commit(group, applied);
        }
        applied.clear();
    }

    /** Nothing waits, and all of what it owns has been read. */
    boolean isDone() {
        return waiting.isEmpty()
                && generation == world.stream.generation(group)
                && owned.stream()
                        .allMatch(partition -> positions.getOrDefault(partition, -1L) >= world.stream.end(partition));
    }

    Optional<List<Delivery>> next() {
        return Optional.ofNullable(waiting.peek());
    }
}
