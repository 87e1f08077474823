package com.austa.gamification.adapter.kafka;

import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.OutboxPort;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An outbox in memory that may forget to forget. */
final class QueuedMessages implements OutboxPort {

    private final List<Message> waiting = new ArrayList<>();
    private int failures;

    synchronized void add(Message message) {
        waiting.add(message);
    }

    /** The next times, messages are sent and kept all the same. */
    synchronized void failAfterSending(int times) {
        failures = times;
    }

    @Override
    public int relay(Set<String> held, int limit, Consumer<List<Message>> send) {
        List<Message> oldest = oldest(held, limit);
        if (!oldest.isEmpty()) {
            send.accept(oldest);
            forget(oldest);
        }
        return oldest.size();
    }

    private synchronized List<Message> oldest(Set<String> held, int limit) {
        return waiting.stream()
                .filter(message -> !held.contains(message.topic()))
                .limit(limit)
                .toList();
    }

    private synchronized void forget(List<Message> sent) {
        if (failures > 0) {
            failures--;
            throw new ProgressUnavailable("sent, but still here", new IllegalStateException());
        }
        waiting.removeIf(message -> sent.stream().anyMatch(one -> one == message));
    }

    @Override
    public synchronized long size() {
        return waiting.size();
    }

    @Override
    public Optional<Instant> oldest() {
        return Optional.empty();
    }
}
