package com.austa.gamification.application.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A criterion that became true.
 *
 * @param evidence what it rests on, in order, up to its place; empty where no single events are named
 * @param through the last local date of a day streak, else {@link LocalDate#MIN}
 */
record Completion(Place place, List<Event> evidence, BigDecimal value, BigDecimal target, LocalDate through) {

    Completion(Place place, List<Event> evidence, BigDecimal value, BigDecimal target) {
        this(place, evidence, value, target, LocalDate.MIN);
    }

    /** Of a criterion that knows no numbers. */
    Completion(Place place, List<Event> evidence) {
        this(place, evidence, BigDecimal.ONE, BigDecimal.ONE);
    }

    Completion movedTo(Place later) {
        return new Completion(later, evidence, value, target, through);
    }
}
