package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The run of good events that the newest one ends, as far back as the longest target reaches.
 *
 * @param run by place; empty after an event that broke it
 */
record RunTrail(EventStreak streak, List<Contribution> run) implements Trail {

    RunTrail {
        run = List.copyOf(run);
    }

    static RunTrail empty(EventStreak streak) {
        return new RunTrail(streak, List.of());
    }

    @Override
    public Trail with(Contribution next, BigDecimal highest) {
        if (!EventStreak.isGood(next)) {
            return anew();
        }
        List<Contribution> longer = new ArrayList<>(run);
        longer.add(next);
        return new RunTrail(
                streak, longer.subList(Math.max(0, longer.size() - highest.intValueExact()), longer.size()));
    }

    @Override
    public Optional<Evidence> met(BigDecimal target) {
        int length = target.intValueExact();
        if (run.size() < length) {
            return Optional.empty();
        }
        Contribution first = run.get(run.size() - length);
        Contribution last = run.get(run.size() - 1);
        Duration taken = Duration.between(first.place().instant(), last.place().instant());
        if (streak.within().filter(limit -> taken.compareTo(limit) > 0).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new Evidence(first.place(), last.place(), length, target, target, first.date(), last.date()));
    }

    @Override
    public Trail anew() {
        return empty(streak);
    }

    @Override
    public BigDecimal current() {
        return BigDecimal.valueOf(run.size());
    }

    @Override
    public void write(StateWriter writer) {
        writer.list(run, one -> one.write(writer));
    }

    static RunTrail read(EventStreak streak, StateReader reader) {
        return new RunTrail(streak, reader.list(() -> Contribution.read(reader)));
    }
}
