package com.austa.gamification.testkit.invariant;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;

/** Names one event for ever. */
public record EventRef(UserId user, EventId event) {

    public static EventRef of(GamificationEvent event) {
        return new EventRef(event.userId(), event.id());
    }
}
