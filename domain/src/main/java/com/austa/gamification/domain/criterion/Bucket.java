package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One tally of one window and subject.
 *
 * @param window the window's name
 * @param total sum, maximum, minimum or latest value, as measured
 * @param seen canonical texts of the different values, for {@code distinct} alone
 * @param first where the evidence begins
 * @param settled how many of the lowest targets are reached and sealed away
 * @param reached by target from there on, the evidence at the place since which it stayed reached
 */
record Bucket(
        String window,
        long count,
        BigDecimal total,
        Texts seen,
        Place first,
        LocalDate from,
        int settled,
        Numbered<Evidence> reached) {

    static Bucket begin(String window, Contribution contribution, Tally tally, Targets targets) {
        Bucket nothing = new Bucket(
                window,
                0,
                BigDecimal.ZERO,
                Texts.none(),
                contribution.place(),
                contribution.date(),
                0,
                Numbered.none());
        return nothing.with(contribution, tally, targets);
    }

    Bucket with(Contribution contribution, Tally tally, Targets targets) {
        Texts values = tally.measure() == Measure.DISTINCT
                ? seen.with(Canonical.textOf(contribution.value().orElseThrow()))
                : seen;
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
        Numbered<Evidence> now =
                targets.isLadder() ? climbed(contribution, tally, targets) : each(contribution, tally, targets);
        return new Bucket(window, count, total, seen, first, from, settled, now);
    }

    /** Of rungs, whichever is reached has all below it reached. */
    private Numbered<Evidence> climbed(Contribution contribution, Tally tally, Targets targets) {
        Numbered<Evidence> now = reached;
        while (!now.isEmpty() && !meets(tally, targets.get((int) now.highestOr(0)))) {
            now = now.withoutHighest();
        }
        for (int next = (int) now.highestOr(settled - 1L) + 1;
                targets.has(next) && meets(tally, targets.get(next));
                next++) {
            now = now.with(next, evidence(contribution, tally, targets.get(next)));
        }
        return now;
    }

    private Numbered<Evidence> each(Contribution contribution, Tally tally, Targets targets) {
        Numbered<Evidence> now = Numbered.none();
        for (int index = settled; targets.has(index); index++) {
            BigDecimal target = targets.get(index);
            if (meets(tally, target)) {
                now = now.with(index, reached.find(index).orElseGet(() -> evidence(contribution, tally, target)));
            }
        }
        return now;
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
        return settled == 0 && reached.isEmpty();
    }

    /** Whether {@link #sealed} would change nothing. */
    boolean isSealed() {
        return reached.find(settled).isEmpty();
    }

    /** Forgets the evidence of the lowest targets reached; how many there are is kept. */
    Bucket sealed() {
        int standing = settled;
        Numbered<Evidence> open = Numbered.none();
        for (long index : reached.numbers()) {
            if (index == standing) {
                standing++;
            } else {
                open = open.with(index, reached.find(index).orElseThrow());
            }
        }
        return new Bucket(window, count, total, seen, first, from, standing, open);
    }

    void write(StateWriter writer) {
        writer.text(window);
        writer.number(count);
        writer.decimal(total);
        writer.list(seen.sorted(), writer::text);
        writer.place(first);
        writer.date(from);
        writer.number(settled);
        writer.list(slots(), evidence -> writer.optional(evidence, writer::evidence));
    }

    /** By target from the first that is not sealed away, empty where it is not reached. */
    private List<Optional<Evidence>> slots() {
        List<Optional<Evidence>> slots = new ArrayList<>();
        reached.forEach((index, evidence) -> {
            while (slots.size() < index - settled) {
                slots.add(Optional.empty());
            }
            slots.add(Optional.of(evidence));
        });
        return slots;
    }

    static Bucket read(StateReader reader) {
        String window = reader.text();
        long count = reader.number();
        BigDecimal total = reader.decimal();
        Texts seen = Texts.of(reader.list(reader::text));
        Place first = reader.place();
        LocalDate from = reader.date();
        int settled = reader.count();
        Numbered<Evidence> reached = Numbered.none();
        int index = settled;
        for (Optional<Evidence> evidence : reader.list(() -> reader.optional(reader::evidence))) {
            if (evidence.isPresent()) {
                reached = reached.with(index, evidence.get());
            }
            index++;
        }
        return new Bucket(window, count, total, seen, first, from, settled, reached);
    }
}
