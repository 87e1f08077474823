package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something a user did, as admitted: valid, with its local time fixed. Time is cut to microseconds, the grain of the
 * journal; a nanosecond that a later refold could not see must not decide anything now.
 *
 * @param version the schema's MAJOR.MINOR.PATCH as sent
 * @param metadata {@link Attributes#NONE} when none was sent
 */
public record GamificationEvent(
        EventId id,
        EventType type,
        Journey journey,
        UserId userId,
        Instant timestamp,
        String version,
        Attributes payload,
        Attributes metadata,
        LocalStamp local) {

    public GamificationEvent {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(journey, "journey");
        requireNonNull(userId, "userId");
        requireNonNull(version, "version");
        requireNonNull(payload, "payload");
        requireNonNull(metadata, "metadata");
        requireNonNull(local, "local");
        timestamp = timestamp.truncatedTo(ChronoUnit.MICROS);
    }

    /** Where this event stands in its user's history. */
    public Place place() {
        return Place.ofEvent(timestamp, id);
    }

    /** Whether the other is the same report: type, journey, instant and payload by value; metadata and version are not compared. */
    public boolean sameContentAs(GamificationEvent other) {
        return type.equals(other.type)
                && journey.equals(other.journey)
                && timestamp.equals(other.timestamp)
                && payload.equals(other.payload);
    }

    public GamificationEvent withMetadata(Attributes richer) {
        return new GamificationEvent(id, type, journey, userId, timestamp, version, payload, richer, local);
    }
}
