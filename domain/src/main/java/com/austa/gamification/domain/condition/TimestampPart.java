package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One part of the event's date or time of day, counted as CEL counts.
 *
 * @param zone empty for the local time stored with the event, which no later change of zone data moves; with a zone the
 *     part is worked out anew from the instant
 */
public record TimestampPart(Part part, Optional<ZoneId> zone) implements Expression {

    /** Where CEL begins at 0, so do these. */
    public enum Part {
        YEAR,
        /** January is 0. */
        MONTH,
        /** The first is 0. */
        DAY_OF_MONTH,
        /** Sunday is 0. */
        DAY_OF_WEEK,
        HOURS,
        MINUTES
    }

    public TimestampPart {
        requireNonNull(part, "part");
        requireNonNull(zone, "zone");
    }

    /** In the event's stored local time. */
    public static TimestampPart local(Part part) {
        return new TimestampPart(part, Optional.empty());
    }

    public static TimestampPart in(ZoneId zone, Part part) {
        return new TimestampPart(part, Optional.of(zone));
    }

    @Override
    public Optional<Value> valueOf(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return Optional.empty();
        }
        if (zone.isEmpty()) {
            return Optional.of(Value.of(partOf(event.local().dateTime())));
        }
        try {
            return Optional.of(Value.of(partOf(LocalDateTime.ofInstant(event.timestamp(), zone.get()))));
        } catch (DateTimeException beyondTheCalendar) {
            return Optional.empty();
        }
    }

    private int partOf(LocalDateTime time) {
        return switch (part) {
            case YEAR -> time.getYear();
            case MONTH -> time.getMonthValue() - 1;
            case DAY_OF_MONTH -> time.getDayOfMonth() - 1;
            case DAY_OF_WEEK -> time.getDayOfWeek().getValue() % 7;
            case HOURS -> time.getHour();
            case MINUTES -> time.getMinute();
        };
    }
}
