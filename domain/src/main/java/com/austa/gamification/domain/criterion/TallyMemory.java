package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A tally's buckets. Windows before the newest are sealed away once the newest has begun: nothing that comes in order can
 * change them.
 *
 * @param openFrom number of the first window that is not sealed away
 * @param buckets by window, then by the canonical text of {@code by}, empty without
 * @param counted canonical texts of the {@code oncePer} subjects met, over all windows
 */
record TallyMemory(Tally tally, Targets targets, long openFrom, Numbered<ByText<Bucket>> buckets, Texts counted)
        implements Memory {

    private record Stored(long window, String subject, Bucket bucket) {}

    static TallyMemory empty(Tally tally, Targets targets) {
        return new TallyMemory(tally, targets, Long.MIN_VALUE, Numbered.none(), Texts.none());
    }

    @Override
    public Optional<Memory> advance(Contribution contribution) {
        long window = windowOf(contribution);
        if (window < openFrom) {
            return Optional.empty();
        }
        Texts subjects = contribution
                .once()
                .map(once -> counted.with(Canonical.textOf(once)))
                .orElse(counted);
        if (contribution.once().isPresent() && subjects == counted) {
            return Optional.of(this);
        }
        String subject = contribution.subject();
        Bucket after = find(window, subject)
                .map(before -> before.with(contribution, tally, targets))
                .orElseGet(() -> Bucket.begin(windowName(contribution), contribution, tally, targets));
        if (after.hasLostSettled(tally, targets)) {
            return Optional.empty();
        }
        ByText<Bucket> changed = buckets.find(window).orElseGet(ByText::none).with(subject, after);
        return Optional.of(new TallyMemory(tally, targets, openFrom, buckets.with(window, changed), subjects));
    }

    /** Counts, sums and extremes do not know in which order they came; what was reached when does. */
    @Override
    public Optional<Memory> advanceLate(Contribution contribution) {
        if (tally.measure() == Measure.LATEST || tally.oncePer().isPresent()) {
            return Optional.empty();
        }
        return reachesNothing(contribution)
                ? advance(contribution).filter(after -> ((TallyMemory) after).reachesNothing(contribution))
                : Optional.empty();
    }

    /** Whether the bucket that the contribution belongs to has reached no target. */
    private boolean reachesNothing(Contribution contribution) {
        return find(windowOf(contribution), contribution.subject())
                .filter(bucket -> !bucket.reachesNothing())
                .isEmpty();
    }

    private Optional<Bucket> find(long window, String subject) {
        return buckets.find(window).flatMap(bySubject -> bySubject.find(subject));
    }

    private long windowOf(Contribution contribution) {
        return tally.calendar()
                .map(calendar -> calendar.numberOf(contribution.date()))
                .orElse(0L);
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
        if (settlesAtOnce()) {
            return completions();
        }
        return isOldestFirst() ? completionsBefore(newestWindow()) : List.of();
    }

    /** A traveller's newest day may be complete before an older one is; what comes first must be sealed away first. */
    private boolean isOldestFirst() {
        List<Completion> older = completionsBefore(newestWindow());
        return older.equals(completions().subList(0, older.size()));
    }

    private List<Completion> completionsBefore(long limit) {
        List<Completion> found = new ArrayList<>();
        buckets.forEach((window, bySubject) -> {
            if (window < limit) {
                bySubject.values().forEach(bucket -> addCompletions(window, bucket, found));
            }
        });
        found.sort(Completion.ORDER);
        return found;
    }

    private void addCompletions(long window, Bucket bucket, List<Completion> found) {
        long number = tally.calendar().isPresent() ? window : Completion.NO_WINDOW;
        bucket.reached()
                .forEach((index, evidence) ->
                        found.add(new Completion((int) index, bucket.window(), number, number, evidence)));
    }

    /** What only grows cannot be lost; a ladder would grow without end, so a rung lost again is left to the history. */
    private boolean settlesAtOnce() {
        return tally.bound() == Bound.AT_LEAST && (tally.measure().onlyGrows() || targets.isLadder());
    }

    private long newestWindow() {
        return buckets.highestOr(openFrom);
    }

    @Override
    public Memory seal() {
        if (isSealed() || !settlesAtOnce() && !isOldestFirst()) {
            return this;
        }
        Numbered<ByText<Bucket>> open = buckets.onlyHighest();
        if (settlesAtOnce() && !open.isEmpty()) {
            ByText<Bucket> sealed = ByText.none();
            for (String subject : newestBuckets().texts()) {
                sealed = sealed.with(
                        subject, newestBuckets().find(subject).orElseThrow().sealed());
            }
            open = open.with(newestWindow(), sealed);
        }
        return new TallyMemory(tally, targets, newestWindow(), open, counted);
    }

    private boolean isSealed() {
        if (buckets.size() > 1 || openFrom != newestWindow()) {
            return false;
        }
        return !settlesAtOnce() || newestBuckets().values().stream().allMatch(Bucket::isSealed);
    }

    private ByText<Bucket> newestBuckets() {
        return buckets.highest().orElseGet(ByText::none);
    }

    /** Of the newest window, the subject that has come furthest. */
    @Override
    public BigDecimal current() {
        return newestBuckets().values().stream()
                .map(bucket -> bucket.current(tally))
                .max(tally.bound() == Bound.AT_LEAST ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public void write(StateWriter writer) {
        writer.number(openFrom);
        writer.list(counted.sorted(), writer::text);
        writer.list(stored(), one -> {
            writer.number(one.window());
            writer.text(one.subject());
            one.bucket().write(writer);
        });
    }

    private List<Stored> stored() {
        List<Stored> stored = new ArrayList<>();
        buckets.forEach((window, bySubject) -> bySubject
                .texts()
                .forEach(subject -> stored.add(
                        new Stored(window, subject, bySubject.find(subject).orElseThrow()))));
        return stored;
    }

    static TallyMemory read(Tally tally, Targets targets, StateReader reader) {
        long openFrom = reader.number();
        Texts counted = Texts.of(reader.list(reader::text));
        Numbered<ByText<Bucket>> buckets = Numbered.none();
        for (int left = reader.count(); left > 0; left--) {
            long window = reader.number();
            ByText<Bucket> bySubject = buckets.find(window).orElseGet(ByText::none);
            buckets = buckets.with(window, bySubject.with(reader.text(), Bucket.read(reader)));
        }
        return new TallyMemory(tally, targets, openFrom, buckets, counted);
    }
}
