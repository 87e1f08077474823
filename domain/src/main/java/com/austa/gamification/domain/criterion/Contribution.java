package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one event brings to one criterion.
 *
 * @param amount the value measured; 1 for a count
 * @param value the value itself, where it need not be a number ({@code distinct})
 * @param by the subject that has a tally of its own
 * @param once the subject that counts only once
 * @param date the event's stored local date
 */
public record Contribution(
        Place place,
        BigDecimal amount,
        Optional<Value> value,
        Optional<Value> by,
        Optional<Value> once,
        LocalDate date) {

    public Contribution {
        requireNonNull(place, "place");
        requireNonNull(amount, "amount");
        requireNonNull(date, "date");
    }
}
