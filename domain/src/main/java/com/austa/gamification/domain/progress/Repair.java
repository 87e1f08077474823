package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/**
 * The wish to have a dead letter processed after all.
 *
 * @param letter its id
 * @param admitted the record as it is judged now; a group's failure needs none, since its event stands in the journal
 */
public record Repair(UUID letter, Optional<Delivery.Admitted> admitted) {

    public Repair {
        requireNonNull(letter, "letter");
        requireNonNull(admitted, "admitted");
    }
}
