package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A tally's buckets. Windows before the newest are sealed away once the newest has begun: nothing that comes in order can
 * change them.
 *
 * @param openFrom number of the first window that is not sealed away
 * @param counted canonical texts of the {@code oncePer} subjects met, over all windows
 */
record TallyMemory(
        Tally tally, Targets targets, long openFrom, SortedMap<Slot, Bucket> buckets, SortedSet<String> counted)
        implements Memory {

    /** @param subject canonical text of {@code by}, empty without */
    record Slot(long window, String subject) implements Comparable<Slot> {
        private static final Comparator<Slot> ORDER =
                Comparator.comparingLong(Slot::window).thenComparing(Slot::subject);

        @Override
        public int compareTo(Slot other) {
            return ORDER.compare(this, other);
        }
    }

    static TallyMemory empty(Tally tally, Targets targets) {
        return new TallyMemory(tally, targets, Long.MIN_VALUE, new TreeMap<>(), new TreeSet<>());
    }

    @Override
    public Optional<Memory> advance(Contribution contribution) {
        Slot slot = slotOf(contribution);
        if (slot.window() < openFrom) {
            return Optional.empty();
        }
        SortedSet<String> subjects = counted;
        if (contribution.once().isPresent()) {
            subjects = new TreeSet<>(counted);
            if (!subjects.add(Canonical.textOf(contribution.once().get()))) {
                return Optional.of(this);
            }
        }
        Bucket before = buckets.get(slot);
        Bucket after = before == null
                ? Bucket.begin(windowName(contribution), contribution, tally, targets)
                : before.with(contribution, tally, targets);
        if (after.hasLostSettled(tally, targets)) {
            return Optional.empty();
        }
        SortedMap<Slot, Bucket> changed = new TreeMap<>(buckets);
        changed.put(slot, after);
        return Optional.of(new TallyMemory(tally, targets, openFrom, changed, subjects));
    }

    /** Counts, sums and extremes do not know in which order they came; what was reached when does. */
    @Override
    public Optional<Memory> advanceLate(Contribution contribution) {
        if (tally.measure() == Measure.LATEST || tally.oncePer().isPresent()) {
            return Optional.empty();
        }
        Slot slot = slotOf(contribution);
        return reachesNothing(slot)
                ? advance(contribution).filter(after -> ((TallyMemory) after).reachesNothing(slot))
                : Optional.empty();
    }

    private boolean reachesNothing(Slot slot) {
        Bucket bucket = buckets.get(slot);
        return bucket == null || bucket.reachesNothing();
    }

    private Slot slotOf(Contribution contribution) {
        long window = tally.calendar()
                .map(calendar -> calendar.numberOf(contribution.date()))
                .orElse(0L);
        return new Slot(window, contribution.subject());
    }

    private String windowName(Contribution contribution) {
        return tally.calendar()
                .map(calendar -> calendar.nameOf(contribution.date()))
                .orElse("");
    }

    @Override
    public List<Completion> completions() {
        return completionsBefore(Long.MAX_VALUE);
    }

    @Override
    public List<Completion> settled() {
        return settlesAtOnce() ? completions() : completionsBefore(newestWindow());
    }

    private List<Completion> completionsBefore(long window) {
        List<Completion> found = new ArrayList<>();
        for (Map.Entry<Slot, Bucket> entry : buckets.entrySet()) {
            if (entry.getKey().window() >= window) {
                break;
            }
            addCompletions(entry.getKey(), entry.getValue(), found);
        }
        found.sort(Completion.ORDER);
        return found;
    }

    private void addCompletions(Slot slot, Bucket bucket, List<Completion> found) {
        long number = tally.calendar().isPresent() ? slot.window() : Completion.NO_WINDOW;
        for (int i = 0; i < bucket.reached().size(); i++) {
            Optional<Evidence> evidence = bucket.reached().get(i);
            if (evidence.isPresent()) {
                found.add(new Completion(bucket.settled() + i, bucket.window(), number, number, evidence.get()));
            }
        }
    }

    /** What only grows cannot be lost; a ladder would grow without end, so a rung lost again is left to the history. */
    private boolean settlesAtOnce() {
        return tally.bound() == Bound.AT_LEAST && (tally.measure().onlyGrows() || targets.isLadder());
    }

    private long newestWindow() {
        return buckets.isEmpty() ? openFrom : buckets.lastKey().window();
    }

    @Override
    public Memory seal() {
        if (isSealed()) {
            return this;
        }
        SortedMap<Slot, Bucket> open = new TreeMap<>(buckets.tailMap(new Slot(newestWindow(), "")));
        if (settlesAtOnce()) {
            open.replaceAll((slot, bucket) -> bucket.sealed());
        }
        return new TallyMemory(tally, targets, newestWindow(), open, counted);
    }

    private boolean isSealed() {
        if (buckets.isEmpty()) {
            return true;
        }
        if (buckets.firstKey().window() != newestWindow() || openFrom != newestWindow()) {
            return false;
        }
        if (settlesAtOnce()) {
            for (Bucket bucket : buckets.values()) {
                if (!bucket.isSealed()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Of the newest window, the subject that has come furthest. */
    @Override
    public BigDecimal current() {
        return buckets.tailMap(new Slot(newestWindow(), "")).values().stream()
                .map(bucket -> bucket.current(tally))
                .max(tally.bound() == Bound.AT_LEAST ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public void write(StateWriter writer) {
        writer.number(openFrom);
        writer.list(List.copyOf(counted), writer::text);
        writer.number(buckets.size());
        buckets.forEach((slot, bucket) -> {
            writer.number(slot.window());
            writer.text(slot.subject());
            bucket.write(writer);
        });
    }

    static TallyMemory read(Tally tally, Targets targets, StateReader reader) {
        long openFrom = reader.number();
        SortedSet<String> counted = new TreeSet<>(reader.list(reader::text));
        SortedMap<Slot, Bucket> buckets = new TreeMap<>();
        for (int left = reader.count(); left > 0; left--) {
            buckets.put(new Slot(reader.number(), reader.text()), Bucket.read(reader));
        }
        return new TallyMemory(tally, targets, openFrom, buckets, counted);
    }
}
