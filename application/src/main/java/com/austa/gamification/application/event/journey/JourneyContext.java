package com.austa.gamification.application.event.journey;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.JourneyHandler.Handled;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;

/** The object under {@code metadata.journeyContext}. The name is the engine's: what a sender put there does not stay. */
final class JourneyContext {

    static final String NAME = "journeyContext";

    private JourneyContext() {}

    static Handled admitted(GamificationEvent event, String fact, Optional<Value> value) {
        if (value.isEmpty() && !event.metadata().values().containsKey(NAME)) {
            return new Handled.Admitted(event);
        }
        Attributes.Builder metadata = event.metadata().toBuilder().remove(NAME);
        value.ifPresent(known ->
                metadata.put(NAME, new Attributes.Builder().put(fact, known).build()));
        return new Handled.Admitted(event.withMetadata(metadata.build()));
    }
}
