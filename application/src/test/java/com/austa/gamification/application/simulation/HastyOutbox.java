package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.OutboxPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Wrong: messages are removed before they are acknowledged. */
record HastyOutbox(OutboxPort outbox) implements OutboxPort {

    @Override
    public int relay(Set<String> held, int limit, Consumer<List<Message>> send) {
        List<Message> removed = new ArrayList<>();
        int count = outbox.relay(held, limit, removed::addAll);
        if (count > 0) {
            send.accept(removed);
        }
        return count;
    }

    @Override
    public long size() {
        return outbox.size();
    }

    @Override
    public Optional<Instant> oldest() {
        return outbox.oldest();
    }
}
