package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;

/** A value worked out from one event. */
public interface Expression {

    /** Empty when a field is missing or the operation has no result; never an exception. */
    Optional<Value> valueOf(GamificationEvent event);
}
