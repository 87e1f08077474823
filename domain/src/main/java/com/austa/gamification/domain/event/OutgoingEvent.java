package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

/**
 * A valid event on its way to its journey's topic, as the bytes that were sent in.
 *
 * <p>The bytes are not copied: nobody changes them after this is made.
 */
public final class OutgoingEvent {

    private final EventId id;
    private final UserId userId;
    private final Journey journey;
    private final byte[] json;

    public OutgoingEvent(EventId id, UserId userId, Journey journey, byte[] json) {
        this.id = requireNonNull(id, "id");
        this.userId = requireNonNull(userId, "userId");
        this.journey = requireNonNull(journey, "journey");
        this.json = requireNonNull(json, "json");
    }

    public EventId id() {
        return id;
    }

    /** The key: a user's events keep their order within one topic. */
    public UserId userId() {
        return userId;
    }

    /** Names the topic, {@code <journey>.events}. */
    public Journey journey() {
        return journey;
    }

    public byte[] json() {
        return json;
    }
}
