package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Why something stands.
 *
 * @param revision of the definition that judged
 * @param eventId event (or fact) at whose place it was earned
 * @param firstEventId where the evidence begins
 * @param count events or days it rests on
 * @param localDates first and last local date of the evidence, one when they are the same
 */
public record Receipt(
        int revision,
        UUID eventId,
        UUID firstEventId,
        long count,
        BigDecimal value,
        BigDecimal target,
        List<LocalDate> localDates) {

    public Receipt {
        requireNonNull(eventId, "eventId");
        requireNonNull(firstEventId, "firstEventId");
        value = plain(value);
        target = plain(target);
        localDates = List.copyOf(localDates);
    }

    public static Receipt of(int revision, Evidence evidence) {
        return new Receipt(
                revision,
                evidence.place().id(),
                evidence.first().id(),
                evidence.count(),
                evidence.value(),
                evidence.target(),
                evidence.from().equals(evidence.to())
                        ? List.of(evidence.from())
                        : List.of(evidence.from(), evidence.to()));
    }

    /** One written form a value, so that equal receipts are the same bytes. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
