package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;

/** What every event has beside payload and metadata, as text; a user id in lower case. */
public enum EventField implements Expression {
    TYPE,
    JOURNEY,
    USER_ID;

    @Override
    public Optional<Value> valueOf(GamificationEvent event, Budget budget) {
        String text = switch (this) {
            case TYPE -> event.type().name();
            case JOURNEY -> event.journey().name();
            case USER_ID -> event.userId().toString();
        };
        return Optional.of(Value.of(text));
    }
}
