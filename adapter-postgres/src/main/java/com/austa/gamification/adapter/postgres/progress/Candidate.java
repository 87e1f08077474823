package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.Partition.Spot;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Delivery;
import java.time.Instant;
import java.util.Optional;

/**
 * A record that has an event to offer to the journal.
 *
 * @param index in the batch
 * @param recordedAt when the stream took the record
 * @param original the record; empty where the event was read from the journal, so that nothing is left to refuse
 * @param failure of the group to apply it: it is journalled, but not claimed
 */
record Candidate(
        int index,
        Spot spot,
        GamificationEvent event,
        Instant recordedAt,
        Optional<DeadLetter.Source> original,
        Optional<DeadLetter> failure) {

    static Candidate of(int index, Spot spot, Delivery.Admitted admitted, Optional<DeadLetter> failure) {
        return new Candidate(
                index, spot, admitted.event(), admitted.recordedAt(), Optional.of(admitted.original()), failure);
    }

    static Candidate admittedElsewhere(int index, Spot spot, GamificationEvent event) {
        return new Candidate(index, spot, event, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    /** What makes an event itself. */
    record Identity(UserId user, EventId id) {}

    Identity identity() {
        return new Identity(event.userId(), event.id());
    }
}
