package com.austa.gamification.domain.points;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;

/**
 * One line of a user's books, written once and never changed. Unique by (user, definition, occurrence, version).
 *
 * @param version odd gives, even takes back what the version before gave
 * @param points signed
 * @param earnedAt event time: the instant it is booked for, which decides the board's period
 */
public record LedgerEntry(
        UserId user,
        DefinitionId definition,
        String occurrence,
        int version,
        Kind kind,
        Journey journey,
        long points,
        Instant earnedAt) {

    /** What moved the points. Earned and withdrawn ones rank; the others only change what can be spent. */
    public enum Kind {
        EARNED,
        WITHDRAWN,
        ADJUSTED,
        SPENT,
        REFUNDED,
        EXPIRED;

        public boolean ranks() {
            return this == EARNED || this == WITHDRAWN || this == ADJUSTED;
        }
    }

    public LedgerEntry {
        requireNonNull(user, "user");
        requireNonNull(definition, "definition");
        requireNonNull(occurrence, "occurrence");
        requireNonNull(kind, "kind");
        requireNonNull(journey, "journey");
        requireNonNull(earnedAt, "earnedAt");
    }
}
