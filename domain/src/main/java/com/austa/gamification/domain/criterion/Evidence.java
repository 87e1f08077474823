package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Place;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What made a criterion true, up to the place where it became so.
 *
 * @param first where the evidence begins
 * @param place where the criterion became true; the award's instant
 * @param count events (or satisfied days, of a streak) that it rests on
 * @param value what was reached
 * @param target what had to be reached
 */
public record Evidence(
        Place first, Place place, long count, BigDecimal value, BigDecimal target, LocalDate from, LocalDate to) {

    public Evidence {
        requireNonNull(first, "first");
        requireNonNull(place, "place");
        requireNonNull(value, "value");
        requireNonNull(target, "target");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }
}
