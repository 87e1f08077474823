package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which events gave how much, and how full the cap of each open window is.
 *
 * @param openFrom number of the first window that is not sealed away
 * @param used points given in each open window
 * @param given not yet sealed, by ordinal as they came
 */
record EachEventMemory(EachEvent rule, long openFrom, Numbered<BigDecimal> used, Numbered<Completion> given)
        implements Memory {

    static EachEventMemory empty(EachEvent rule) {
        return new EachEventMemory(rule, Long.MIN_VALUE, Numbered.none(), Numbered.none());
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
        BigDecimal before = used.find(window).orElse(BigDecimal.ZERO);
        BigDecimal room = BigDecimal.valueOf(rule.cap().get().points()).subtract(before);
        BigDecimal granted = contribution.amount().min(room);
        return Optional.of(giving(contribution, granted, used.with(window, before.add(granted))));
    }

    /** Without a cap no event knows of another, so order is nothing. */
    @Override
    public Optional<Memory> advanceLate(Contribution contribution) {
        return rule.cap().isEmpty() ? advance(contribution) : Optional.empty();
    }

    private EachEventMemory giving(Contribution contribution, BigDecimal granted, Numbered<BigDecimal> filled) {
        if (granted.signum() == 0) {
            return new EachEventMemory(rule, openFrom, filled, given);
        }
        LocalDate date = contribution.date();
        Evidence evidence =
                new Evidence(contribution.place(), contribution.place(), 1, granted, BigDecimal.ONE, date, date);
        Completion more = new Completion(0, "", Completion.NO_WINDOW, Completion.NO_WINDOW, evidence);
        return new EachEventMemory(rule, openFrom, filled, given.with(given.size(), more));
    }

    @Override
    public List<Completion> completions() {
        List<Completion> completions = new ArrayList<>(given.size());
        given.forEach((ordinal, completion) -> completions.add(completion));
        return completions;
    }

    @Override
    public List<Completion> settled() {
        return completions();
    }

    @Override
    public Memory seal() {
        return new EachEventMemory(rule, used.highestOr(openFrom), used.onlyHighest(), Numbered.none());
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
        Numbered<BigDecimal> used = Numbered.none();
        for (int left = reader.count(); left > 0; left--) {
            used = used.with(reader.number(), reader.decimal());
        }
        return new EachEventMemory(rule, openFrom, used, Numbered.none());
    }
}
