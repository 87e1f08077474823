package com.austa.gamification.adapter.kafka;

import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import com.austa.gamification.domain.progress.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/**
 * Books that write down what they are given, and notice what was left out: within a partition every offset comes next, or
 * has been there.
 */
final class RecordedBooks implements ProgressPort {

    /** How a call goes wrong. */
    enum Fault {
        BEFORE_WRITING,
        AFTER_WRITING
    }

    record Partition(String group, String topicId, int number) {}

    private final Map<Partition, Long> next = new HashMap<>();
    private final Map<String, List<Delivery>> applied = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean down;
    private volatile Predicate<Delivery> poison = delivery -> false;
    private volatile Optional<Error> error = Optional.empty();
    private int calls;
    private int largest;
    private int duplicates;

    /** The next calls go wrong like this, one after the other. */
    synchronized void fail(List<Fault> with) {
        faults.addAll(with);
    }

    /** No more calls go wrong. */
    synchronized void heal() {
        faults.clear();
    }

    /** No call is answered until {@link #open}. */
    void shut() {
        gate = new CountDownLatch(1);
    }

    void open() {
        gate.countDown();
    }

    /** What such records bring about is a bug of ours. */
    void setPoison(Predicate<Delivery> poison) {
        this.poison = poison;
    }

    /** Every call ends like this. */
    void breakDown(Error error) {
        this.error = Optional.of(error);
    }

    /** Every call fails until told otherwise. */
    void setDown(boolean down) {
        this.down = down;
    }

    /** Answers, unless they are down. */
    void ask() {
        if (down) {
            throw new ProgressUnavailable(
                    "the books are closed", ErrorClass.INFRASTRUCTURE, new IllegalStateException());
        }
    }

    @Override
    public BatchReceipt change(Batch batch, List<Decider> deciders) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProgressUnavailable("interrupted", interrupted);
        }
        return write(batch);
    }

    private synchronized BatchReceipt write(Batch batch) {
        calls++;
        largest = Math.max(largest, batch.deliveries().size());
        ask();
        error.ifPresent(fatal -> {
            throw fatal;
        });
        if (batch.deliveries().stream().anyMatch(poison)) {
            throw new IllegalStateException("poison");
        }
        Fault fault = faults.isEmpty() ? null : faults.remove(0);
        if (fault == Fault.BEFORE_WRITING) {
            throw new ProgressUnavailable("nothing was written", new IllegalStateException());
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Delivery delivery : batch.deliveries()) {
            verdicts.add(write(batch.group(), delivery));
        }
        if (fault == Fault.AFTER_WRITING) {
            throw new ProgressUnavailable("all was written, but who knows", new IllegalStateException());
        }
        return new BatchReceipt(verdicts, Set.of());
    }

    private Verdict write(ConsumerGroup group, Delivery delivery) {
        Position position = delivery.position();
        Partition partition = new Partition(group.name(), position.topicId(), position.partition());
        long expected = next.getOrDefault(partition, 0L);
        if (position.offset() < expected) {
            duplicates++;
            return Verdict.DUPLICATE;
        }
        if (position.offset() > expected) {
            gaps.add("%s: %d came where %d was expected".formatted(partition, position.offset(), expected));
        }
        next.put(partition, position.offset() + 1);
        applied.computeIfAbsent(group.name(), none -> new ArrayList<>()).add(delivery);
        return Verdict.APPLIED;
    }

    @Override
    public synchronized long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        ask();
        return next.getOrDefault(new Partition(group.name(), topicId, partition), 0L);
    }

    @Override
    public FactReceipt record(Fact fact, List<Decider> deciders) {
        return FactReceipt.STOOD_BEFORE;
    }

    @Override
    public RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
        return RetractionReceipt.unknownEvent();
    }

    @Override
    public RepairReceipt repair(Repair repair, List<Decider> deciders) {
        return RepairReceipt.UNKNOWN;
    }

    synchronized List<Delivery> applied(ConsumerGroup group) {
        return List.copyOf(applied.getOrDefault(group.name(), List.of()));
    }

    synchronized int count(ConsumerGroup group) {
        return applied.getOrDefault(group.name(), List.of()).size();
    }

    /** What was skipped. */
    synchronized List<String> gaps() {
        return List.copyOf(gaps);
    }

    synchronized int calls() {
        return calls;
    }

    /** Records that had been there. */
    synchronized int duplicates() {
        return duplicates;
    }

    synchronized int largest() {
        return largest;
    }
}
