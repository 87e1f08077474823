package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.OutboxPort;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

final class InMemoryOutbox implements OutboxPort {

    private final InMemoryBooks books;
    private final AtomicBoolean relaying = new AtomicBoolean();

    InMemoryOutbox(InMemoryBooks books) {
        this.books = books;
    }

    @Override
    public int relay(Set<String> held, int limit, Consumer<List<Message>> send) {
        if (!relaying.compareAndSet(false, true)) {
            return 0;
        }
        try {
            List<Message> oldest;
            synchronized (books) {
                oldest = books.outbox.stream()
                        .filter(message -> !held.contains(message.topic()))
                        .limit(limit)
                        .toList();
            }
            if (!oldest.isEmpty()) {
                send.accept(oldest);
            }
            synchronized (books) {
                oldest.forEach(this::remove);
            }
            return oldest.size();
        } finally {
            relaying.set(false);
        }
    }

    @Override
    public long size() {
        synchronized (books) {
            return books.outbox.size();
        }
    }

    @Override
    public Optional<Instant> oldest() {
        synchronized (books) {
            return books.writtenAt.stream().findFirst();
        }
    }

    /** This very message: another may have the same content. */
    private void remove(Message sent) {
        for (int i = 0; i < books.outbox.size(); i++) {
            if (books.outbox.get(i) == sent) {
                books.outbox.remove(i);
                books.writtenAt.remove(i);
                return;
            }
        }
    }
}
