package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import java.time.Instant;

/** One record of the stream, judged as far as it can be without the books. */
public sealed interface Delivery {

    Position position();

    /**
     * A valid event.
     *
     * @param original the record, should the journal refuse it ({@code ID_CONFLICT})
     */
    record Admitted(Position position, GamificationEvent event, Instant recordedAt, DeadLetter.Source original)
            implements Delivery {
        public Admitted {
            requireNonNull(position, "position");
            requireNonNull(event, "event");
            requireNonNull(recordedAt, "recordedAt");
            requireNonNull(original, "original");
        }
    }

    record Refused(DeadLetter letter) implements Delivery {
        @Override
        public Position position() {
            return letter.position();
        }
    }
}
