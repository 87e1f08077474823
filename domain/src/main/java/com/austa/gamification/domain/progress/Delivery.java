package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import java.time.Instant;

/** One record of the stream, judged as far as it can be without the books. */
public sealed interface Delivery {

    Position position();

    /** When the stream took it. */
    Instant recordedAt();

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

        @Override
        public Instant recordedAt() {
            return letter.recordedAt();
        }
    }

    /**
     * A valid event that this group could not apply: it is journalled for the others and for later, but stays outside
     * this group's set until its dead letter is resolved.
     *
     * @param letter of the same position, failed in the batch's group
     */
    record Failed(Admitted admitted, DeadLetter letter) implements Delivery {
        public Failed {
            requireNonNull(admitted, "admitted");
            if (letter.failedIn().isEmpty() || !letter.position().equals(admitted.position())) {
                throw new IllegalArgumentException(
                        "the dead letter of a failed record must name its group and position but is of %s at %s"
                                .formatted(letter.failedIn().orElse("no group"), letter.position()));
            }
        }

        @Override
        public Position position() {
            return admitted.position();
        }

        @Override
        public Instant recordedAt() {
            return admitted.recordedAt();
        }
    }
}
