package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Of the newest window, the subject that is nearest. */
final class TallyReach {

    private TallyReach() {}

    static Reach of(Tally tally, List<Contribution> counted, BigDecimal target) {
        List<Contribution> window = newestWindow(tally, Reach.oncePerSubject(counted));
        Comparator<Heap> nearest = Comparator.comparing(Heap::value);
        Heap heap = bySubject(window).stream()
                .map(subject -> Heap.of(tally, subject, target))
                .max(tally.bound() == Bound.AT_LEAST ? nearest : nearest.reversed())
                .orElse(Heap.of(tally, List.of(), target));
        return new Reach(progress(tally, heap, target), sentence(tally, heap, target));
    }

    /** What lies in the window, or the stretch, that the newest one ends. */
    static List<Contribution> newestWindow(Tally tally, List<Contribution> counted) {
        if (counted.isEmpty()) {
            return counted;
        }
        if (tally.window() instanceof Window.Sliding sliding) {
            Instant from = counted.get(counted.size() - 1).place().instant().minus(sliding.length());
            return counted.stream()
                    .filter(one -> !one.place().instant().isBefore(from))
                    .toList();
        }
        Optional<Calendar> calendar = tally.calendar();
        if (calendar.isEmpty()) {
            return counted;
        }
        long newest = counted.stream()
                .mapToLong(one -> calendar.get().numberOf(one.date()))
                .max()
                .orElseThrow();
        return counted.stream()
                .filter(one -> calendar.get().numberOf(one.date()) == newest)
                .toList();
    }

    private static Collection<List<Contribution>> bySubject(List<Contribution> counted) {
        Map<Optional<Value>, List<Contribution>> subjects = new LinkedHashMap<>();
        counted.forEach(one ->
                subjects.computeIfAbsent(one.by(), key -> new ArrayList<>()).add(one));
        return subjects.values();
    }

    static Progress progress(Tally tally, Heap heap, BigDecimal target) {
        if (heap.isEmpty()) {
            return Progress.nothing(BigDecimal.ZERO, target);
        }
        return tally.bound() == Bound.AT_LEAST
                ? Progress.upTo(heap.value(), target)
                : Progress.downTo(heap.value(), target);
    }

    private static String sentence(Tally tally, Heap heap, BigDecimal target) {
        String where = tally.calendar()
                .filter(calendar -> !heap.isEmpty())
                .map(calendar ->
                        " in " + calendar.nameOf(heap.contributions().get(0).date()))
                .orElse("");
        String within = tally.window() instanceof Window.Sliding sliding ? within(tally, sliding, heap) : "";
        String same = tally.by().isPresent() ? ", for the one subject that is nearest" : "";
        return amount(tally, heap, target)
                + where
                + within
                + same
                + (heap.isEmpty() ? "; nothing has counted yet" : "");
    }

    /** {@code 4,100 of 5,000 steps}. */
    static String amount(Tally tally, Heap heap, BigDecimal target) {
        String goal = Words.number(target);
        if (tally.bound() == Bound.AT_MOST) {
            return "%s%s is %s and must come down to %s"
                    .formatted(
                            name(tally.measure()),
                            Words.unit(tally.filter().where()),
                            heap.isEmpty() ? "not known" : Words.number(heap.value()),
                            goal);
        }
        String of = Words.number(heap.value()) + " of " + goal;
        return switch (tally.measure()) {
            case COUNT -> of + " × " + Words.event(tally.filter());
            case SUM -> of + unitOf(tally);
            case DISTINCT -> of + " different values in " + Words.event(tally.filter());
            default -> name(tally.measure()) + " " + of + unitOf(tally);
        };
    }

    private static String unitOf(Tally tally) {
        String unit = Words.unit(tally.filter().where());
        return unit.isEmpty() ? " in " + Words.event(tally.filter()) : unit;
    }

    private static String name(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private static String within(Tally tally, Window.Sliding sliding, Heap heap) {
        String span = " within " + Words.span(sliding.length());
        if (heap.isEmpty() || tally.bound() == Bound.AT_MOST || tally.measure() == Measure.LATEST) {
            return span;
        }
        return span + "; what counts so far does until " + lasts(heap, sliding.length());
    }

    private static Instant lasts(Heap heap, Duration length) {
        return heap.contributions().get(0).place().instant().plus(length);
    }
}
