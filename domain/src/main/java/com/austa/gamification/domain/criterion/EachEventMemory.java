package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which events gave how much, and how full the cap of each open window is.
 *
 * @param openFrom number of the first window that is not sealed away
 * @param used points given in each open window
 * @param given not yet sealed, by place
 */
record EachEventMemory(EachEvent rule, long openFrom, SortedMap<Long, BigDecimal> used, List<Completion> given)
        implements Memory {

    EachEventMemory {
        given = List.copyOf(given);
    }

    static EachEventMemory empty(EachEvent rule) {
        return new EachEventMemory(rule, Long.MIN_VALUE, new TreeMap<>(), List.of());
    }

    @Override
    public Optional<Memory> advance(Contribution contribution) {
        if (rule.cap().isEmpty()) {
            return Optional.of(giving(contribution, contribution.amount(), used));
        }
        long window = rule.cap().get().per().numberOf(contribution.date());
        if (window < openFrom) {
            return Optional.empty();
        }
        if (contribution.amount().signum() < 0) {
            return Optional.of(giving(contribution, contribution.amount(), used));
        }
        BigDecimal before = used.getOrDefault(window, BigDecimal.ZERO);
        BigDecimal room = BigDecimal.valueOf(rule.cap().get().points()).subtract(before);
        BigDecimal granted = contribution.amount().min(room);
        SortedMap<Long, BigDecimal> filled = new TreeMap<>(used);
        filled.put(window, before.add(granted));
        return Optional.of(giving(contribution, granted, filled));
    }

    /** Without a cap no event knows of another, so order is nothing. */
    @Override
    public Optional<Memory> advanceLate(Contribution contribution) {
        return rule.cap().isEmpty() ? advance(contribution) : Optional.empty();
    }

    private EachEventMemory giving(Contribution contribution, BigDecimal granted, SortedMap<Long, BigDecimal> filled) {
        if (granted.signum() == 0) {
            return new EachEventMemory(rule, openFrom, filled, given);
        }
        LocalDate date = contribution.date();
        Evidence evidence =
                new Evidence(contribution.place(), contribution.place(), 1, granted, BigDecimal.ONE, date, date);
        List<Completion> more = new ArrayList<>(given);
        more.add(new Completion(0, "", Completion.NO_WINDOW, Completion.NO_WINDOW, evidence));
        return new EachEventMemory(rule, openFrom, filled, more);
    }

    @Override
    public List<Completion> completions() {
        return given;
    }

    @Override
    public List<Completion> settled() {
        return given;
    }

    @Override
    public Memory seal() {
        long newest = used.isEmpty() ? openFrom : used.lastKey();
        return new EachEventMemory(rule, newest, new TreeMap<>(used.tailMap(newest)), List.of());
    }

    @Override
    public BigDecimal current() {
        return BigDecimal.ZERO;
    }

    @Override
    public void write(StateWriter writer) {
        writer.number(openFrom);
        writer.number(used.size());
        used.forEach((window, points) -> {
            writer.number(window);
            writer.decimal(points);
        });
    }

    static EachEventMemory read(EachEvent rule, StateReader reader) {
        long openFrom = reader.number();
        SortedMap<Long, BigDecimal> used = new TreeMap<>();
        for (int left = reader.count(); left > 0; left--) {
            used.put(reader.number(), reader.decimal());
        }
        return new EachEventMemory(rule, openFrom, used, List.of());
    }
}
