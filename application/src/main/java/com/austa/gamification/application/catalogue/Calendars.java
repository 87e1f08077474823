package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code per} and {@code weekStart}: over which windows of the calendar something is cut. */
final class Calendars {

    private static final Map<String, Period> PERIODS = byName(Period.values());
    private static final Map<String, DayOfWeek> DAYS = byName(DayOfWeek.values());

    private Calendars() {}

    static Optional<Calendar> read(Fields fields) {
        Optional<Period> period = fields.choice("per", PERIODS);
        Optional<DayOfWeek> weekStart = fields.choice("weekStart", DAYS);
        if (weekStart.isPresent() && !period.equals(Optional.of(Period.WEEK))) {
            fields.fault("weekStart", "belongs to \"per\": \"week\"", "remove it");
        }
        return period.map(per -> new Calendar(per, weekStart.orElse(DayOfWeek.MONDAY)));
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        Map<String, E> byName = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> byName.put(value.name().toLowerCase(Locale.ROOT), value));
        return byName;
    }
}
