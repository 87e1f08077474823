package com.austa.gamification.application.event;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Rejection;
import java.util.Optional;

/** What became of a message: an event, or the reason why it is none. */
public sealed interface Decoded {

    record Valid(GamificationEvent event) implements Decoded {
        public Valid {
            requireNonNull(event, "event");
        }
    }

    /** @param id the event's id, where that much could be read */
    record Invalid(Rejection rejection, Optional<EventId> id) implements Decoded {
        public Invalid {
            requireNonNull(rejection, "rejection");
            requireNonNull(id, "id");
        }

        public Invalid(Rejection rejection) {
            this(rejection, Optional.empty());
        }
    }
}
