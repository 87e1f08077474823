package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.Partition.Spot;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.DeadLetter;
import java.time.Instant;
import java.util.Optional;

/**
 * A record that has an event to offer to the journal.
 *
 * @param index in the batch
 * @param recordedAt when the stream took the record
 * @param original the record; empty where the event was read from the journal, so that nothing is left to refuse
 */
record Candidate(
        int index, Spot spot, GamificationEvent event, Instant recordedAt, Optional<DeadLetter.Source> original) {

    /** What makes an event itself. */
    record Identity(UserId user, EventId id) {}

    Identity identity() {
        return new Identity(event.userId(), event.id());
    }
}
