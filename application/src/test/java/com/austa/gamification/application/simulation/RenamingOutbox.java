package com.austa.gamification.application.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.OutboxPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Wrong: what is sent has another id each time. */
final class RenamingOutbox implements OutboxPort {

    private final OutboxPort outbox;
    private int times;

    RenamingOutbox(OutboxPort outbox) {
        this.outbox = outbox;
    }

    @Override
    public int relay(Set<String> held, int limit, Consumer<List<Message>> send) {
        times++;
        return outbox.relay(held, limit, messages -> {
            List<Message> renamed = new ArrayList<>();
            for (Message message : messages) {
                String text = new String(message.value(), UTF_8);
                int id = text.indexOf("\"id\":\"");
                String named = id < 0 ? text : renamed(text, id + 6);
                renamed.add(new Message(message.topic(), message.key(), named.getBytes(UTF_8), message.headers()));
            }
            send.accept(renamed);
        });
    }

    /** The same for both topics of one time. */
    private String renamed(String text, int from) {
        String name = text.substring(from, from + 36) + times;
        return text.substring(0, from) + UUID.nameUUIDFromBytes(name.getBytes(UTF_8)) + text.substring(from + 36);
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
