package com.austa.gamification.adapter.kafka.intake;

import com.austa.gamification.application.intake.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading thread leaves a batch and the applying thread finds it: one waits while another is being applied. Safe
 * for use by both.
 */
final class Handoff {

    /** Why what is being applied is not simply applied. */
    record Trouble(Pace.Trouble kind, String why) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<TopicPartition, OffsetAndMetadata> applied = new HashMap<>();
    private @Nullable Load waiting;
    private @Nullable Load inHand;
    private boolean busy;
    private boolean closed;
    private Optional<Trouble> trouble = Optional.empty();

    /**
     * @param full whether it should not grow any more; one that may still grow is left to do so while another is applied
     * @return whether it was taken, and is the other thread's now
     */
    boolean offer(Load load, boolean full) {
        lock.lock();
        try {
            if (waiting != null || (busy && !full)) {
                return false;
            }
            waiting = load;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next one; empty when there will be none. {@link #done} or {@link #abandon} has to follow. */
    Optional<Load> take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting == null && !closed) {
                changed.await();
            }
            if (closed || waiting == null) {
                return Optional.empty();
            }
            Load load = waiting;
            waiting = null;
            busy = true;
            inHand = load;
            return Optional.of(load);
        } finally {
            lock.unlock();
        }
    }

    void done(Load load) {
        lock.lock();
        try {
            applied.putAll(load.next());
            busy = false;
            inHand = null;
            trouble = Optional.empty();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is being applied is not known to be, and is given up: there is no time to try again. */
    void abandon() {
        lock.lock();
        try {
            busy = false;
            inHand = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is being applied cannot be for now. */
    void failed(Pace.Trouble kind, String why) {
        lock.lock();
        try {
            trouble = Optional.of(new Trouble(kind, why));
        } finally {
            lock.unlock();
        }
    }

    Optional<Trouble> trouble() {
        lock.lock();
        try {
            return trouble;
        } finally {
            lock.unlock();
        }
    }

    /** Offsets of what was applied since the last call. */
    Map<TopicPartition, OffsetAndMetadata> takeApplied() {
        lock.lock();
        try {
            Map<TopicPartition, OffsetAndMetadata> taken = Map.copyOf(applied);
            applied.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** How many records are here. */
    int size() {
        lock.lock();
        try {
            return (inHand == null ? 0 : inHand.size()) + (waiting == null ? 0 : waiting.size());
        } finally {
            lock.unlock();
        }
    }

    /** When the oldest of them was recorded. */
    Optional<Instant> oldest() {
        lock.lock();
        try {
            Optional<Instant> first = inHand == null ? Optional.empty() : inHand.oldest();
            return first.isPresent() || waiting == null ? first : waiting.oldest();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what waits of these partitions; what is being applied goes on. */
    void drop(Collection<TopicPartition> partitions) {
        lock.lock();
        try {
            if (waiting != null) {
                waiting.drop(partitions);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is being applied, or that long. */
    void awaitIdle(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (busy && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Nothing will be taken or tried again any more. What waits is forgotten: it was not applied and will be read again.
     */
    void close() {
        lock.lock();
        try {
            closed = true;
            waiting = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Returns after that time, or at once when it is closed. */
    void rest(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
