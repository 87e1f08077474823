package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What the clock on the user's wall said when the event happened: worked out once, when the event is admitted, and kept
 * with it. Folds read this and never the zone rules again, so that travel and new zone data cannot rewrite yesterday.
 */
public record LocalStamp(ZoneId zone, LocalDateTime dateTime, ZoneOffset offset) {

    public LocalStamp {
        requireNonNull(zone, "zone");
        requireNonNull(dateTime, "dateTime");
        requireNonNull(offset, "offset");
        dateTime = dateTime.truncatedTo(ChronoUnit.MICROS);
    }

    /** Reads the zone rules of the running Java; for admission alone. */
    public static LocalStamp at(Instant instant, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        return new LocalStamp(zone, LocalDateTime.ofInstant(instant, offset), offset);
    }

    public LocalDate date() {
        return dateTime.toLocalDate();
    }
}
