package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.rules.EventIndex.Entry;
import com.austa.gamification.domain.rules.EventIndex.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Entries by a range of numbers, found by a number inside it: a search tree over the lower ends, in one sorted array, whose
 * nodes know the highest upper end below them. Looking up k of n entries visits about {@code k + log n}.
 */
final class Ranges {

    /** Both ends included; an empty end is open. */
    record Span(Optional<BigDecimal> low, Optional<BigDecimal> high, Entry entry) {

        boolean beginsAfter(BigDecimal value) {
            return low.isPresent() && low.get().compareTo(value) > 0;
        }
    }

    private static final Comparator<Optional<BigDecimal>> OPEN_FIRST = (one, other) -> compare(one, other, -1);
    private static final Comparator<Optional<BigDecimal>> OPEN_LAST = (one, other) -> compare(one, other, 1);

    private final Span[] spans;
    private final List<Optional<BigDecimal>> highest;

    Ranges(List<Span> entries) {
        spans = entries.stream()
                .sorted(Comparator.comparing(Span::low, OPEN_FIRST).thenComparing(Span::high, OPEN_LAST))
                .toArray(Span[]::new);
        highest = new ArrayList<>(Collections.nCopies(spans.length, Optional.empty()));
        if (spans.length > 0) {
            markHighest(0, spans.length);
        }
    }

    private static int compare(Optional<BigDecimal> one, Optional<BigDecimal> other, int open) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get());
        }
        return open * Boolean.compare(one.isEmpty(), other.isEmpty());
    }

    private Optional<BigDecimal> markHighest(int from, int to) {
        int middle = (from + to) >>> 1;
        Optional<BigDecimal> high = spans[middle].high();
        if (from < middle) {
            high = later(high, markHighest(from, middle));
        }
        if (middle + 1 < to) {
            high = later(high, markHighest(middle + 1, to));
        }
        highest.set(middle, high);
        return high;
    }

    private static Optional<BigDecimal> later(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return OPEN_LAST.compare(one, other) >= 0 ? one : other;
    }

    boolean isEmpty() {
        return spans.length == 0;
    }

    void collect(FieldPath missing, Set<DefinitionId> failing) {
        for (Span span : spans) {
            span.entry().collect(missing, failing);
        }
    }

    void find(BigDecimal value, Found found) {
        find(0, spans.length, value, found);
    }

    private void find(int from, int to, BigDecimal value, Found found) {
        if (from >= to) {
            return;
        }
        int middle = (from + to) >>> 1;
        if (endsBefore(highest.get(middle), value)) {
            return;
        }
        find(from, middle, value, found);
        Span span = spans[middle];
        if (span.beginsAfter(value)) {
            return;
        }
        if (!endsBefore(span.high(), value)) {
            found.add(span.entry());
        }
        find(middle + 1, to, value, found);
    }

    private static boolean endsBefore(Optional<BigDecimal> high, BigDecimal value) {
        return high.isPresent() && high.get().compareTo(value) < 0;
    }
}
