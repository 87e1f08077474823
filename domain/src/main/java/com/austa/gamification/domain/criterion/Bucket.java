package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One tally of one window and subject.
 *
 * @param window the window's name
 * @param total sum, maximum, minimum or latest value, as measured
 * @param seen canonical texts of the different values, for {@code distinct} alone
 * @param first where the evidence begins
 * @param settled how many of the lowest targets are reached and sealed away
 * @param reached for each target from there on, the evidence at the place since which it stayed reached
 */
record Bucket(
        String window,
        long count,
        BigDecimal total,
        SortedSet<String> seen,
        Place first,
        LocalDate from,
        int settled,
        List<Optional<Evidence>> reached) {

    Bucket {
        seen = Collections.unmodifiableSortedSet(seen);
        reached = List.copyOf(reached);
    }

    static Bucket begin(String window, Contribution contribution, Tally tally, Targets targets) {
        Bucket nothing = new Bucket(
                window, 0, BigDecimal.ZERO, new TreeSet<>(), contribution.place(), contribution.date(), 0, List.of());
        return nothing.with(contribution, tally, targets);
    }

    Bucket with(Contribution contribution, Tally tally, Targets targets) {
        SortedSet<String> values = seen;
        if (tally.measure() == Measure.DISTINCT) {
            values = new TreeSet<>(seen);
            values.add(Canonical.textOf(contribution.value().orElseThrow()));
        }
        boolean earlier = contribution.place().compareTo(first) < 0;
        Bucket counted = new Bucket(
                window,
                count + 1,
                merged(contribution.amount(), tally.measure()),
                values,
                earlier ? contribution.place() : first,
                earlier ? contribution.date() : from,
                settled,
                reached);
        return counted.judged(contribution, tally, targets);
    }

    private BigDecimal merged(BigDecimal amount, Measure measure) {
        if (count == 0) {
            return amount;
        }
        return switch (measure) {
            case SUM, AVERAGE -> total.add(amount);
            case MAX -> total.max(amount);
            case MIN -> total.min(amount);
            default -> amount;
        };
    }

    private Bucket judged(Contribution contribution, Tally tally, Targets targets) {
        List<Optional<Evidence>> now = new ArrayList<>();
        for (int index = settled; targets.has(index); index++) {
            BigDecimal target = targets.get(index);
            boolean stood = index - settled < reached.size();
            boolean meets = meets(tally, target);
            if (targets.isLadder() && !meets && !stood) {
                break;
            }
            Optional<Evidence> before = stood ? reached.get(index - settled) : Optional.empty();
            now.add(!meets ? Optional.empty() : before.or(() -> Optional.of(evidence(contribution, tally, target))));
        }
        return new Bucket(window, count, total, seen, first, from, settled, now);
    }

    /** An average is compared as sum against target × count, so that no rounding decides. */
    boolean meets(Tally tally, BigDecimal target) {
        BigDecimal left = tally.measure() == Measure.AVERAGE ? total : current(tally);
        BigDecimal right = tally.measure() == Measure.AVERAGE ? target.multiply(BigDecimal.valueOf(count)) : target;
        int order = left.compareTo(right);
        return tally.bound() == Bound.AT_LEAST ? order >= 0 : order <= 0;
    }

    BigDecimal current(Tally tally) {
        return switch (tally.measure()) {
            case COUNT -> BigDecimal.valueOf(count);
            case DISTINCT -> BigDecimal.valueOf(seen.size());
            case AVERAGE -> total.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
            default -> total;
        };
    }

    /** What reaches the target now, with the newest contribution. */
    Optional<Evidence> reachedNow(BigDecimal target, Tally tally, Contribution newest) {
        return meets(tally, target) ? Optional.of(evidence(newest, tally, target)) : Optional.empty();
    }

    private Evidence evidence(Contribution contribution, Tally tally, BigDecimal target) {
        return new Evidence(first, contribution.place(), count, current(tally), target, from, contribution.date());
    }

    /** Whether the highest rung that was sealed away as reached no longer is. */
    boolean hasLostSettled(Tally tally, Targets targets) {
        return settled > 0 && !meets(tally, targets.get(settled - 1));
    }

    boolean reachesNothing() {
        return settled == 0 && reached.stream().allMatch(Optional::isEmpty);
    }

    /** Whether {@link #sealed} would change nothing. */
    boolean isSealed() {
        return reached.isEmpty() || reached.get(0).isEmpty();
    }

    /** Forgets the evidence of the targets reached; how many there are is kept. */
    Bucket sealed() {
        int standing = 0;
        while (standing < reached.size() && reached.get(standing).isPresent()) {
            standing++;
        }
        return new Bucket(
                window, count, total, seen, first, from, settled + standing, reached.subList(standing, reached.size()));
    }

    void write(StateWriter writer) {
        writer.text(window);
        writer.number(count);
        writer.decimal(total);
        writer.list(List.copyOf(seen), writer::text);
        writer.place(first);
        writer.date(from);
        writer.number(settled);
        writer.list(reached, evidence -> writer.optional(evidence, writer::evidence));
    }

    static Bucket read(StateReader reader) {
        return new Bucket(
                reader.text(),
                reader.number(),
                reader.decimal(),
                new TreeSet<>(reader.list(reader::text)),
                reader.place(),
                reader.date(),
                reader.count(),
                reader.list(() -> reader.optional(reader::evidence)));
    }
}
