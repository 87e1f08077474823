package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tally's contributions of the stretch that ends with the newest one.
 *
 * @param kept by place
 * @param counted canonical texts of the {@code oncePer} subjects met, ever
 */
record SlidingTrail(Tally tally, List<Contribution> kept, Texts counted) implements Trail {

    SlidingTrail {
        kept = List.copyOf(kept);
    }

    static SlidingTrail empty(Tally tally) {
        return new SlidingTrail(tally, List.of(), Texts.none());
    }

    @Override
    public Trail with(Contribution next, BigDecimal highest) {
        Texts subjects =
                next.once().map(once -> counted.with(Canonical.textOf(once))).orElse(counted);
        if (next.once().isPresent() && subjects == counted) {
            return this;
        }
        Instant from = next.place().instant().minus(length());
        List<Contribution> longer = new ArrayList<>(kept);
        longer.removeIf(one -> one.place().instant().isBefore(from));
        longer.add(next);
        if (tally.measure() == Measure.COUNT) {
            dropBeyond(highest, longer, next.subject());
        }
        return new SlidingTrail(tally, longer, subjects);
    }

    private Duration length() {
        return ((Window.Sliding) tally.window()).length();
    }

    /** Of so many events the oldest have left the stretch first, whenever that is. */
    private static void dropBeyond(BigDecimal highest, List<Contribution> longer, String subject) {
        List<Contribution> same = ofSubject(longer, subject);
        if (BigDecimal.valueOf(same.size()).compareTo(highest) > 0) {
            longer.remove(same.get(0));
        }
    }

    private static List<Contribution> ofSubject(List<Contribution> all, String subject) {
        return all.stream().filter(one -> one.subject().equals(subject)).toList();
    }

    @Override
    public Optional<Evidence> met(BigDecimal target) {
        return bucket(Targets.of(target)).flatMap(bucket -> bucket.reachedNow(target, tally, newest()));
    }

    private Contribution newest() {
        return kept.get(kept.size() - 1);
    }

    /** All of the newest one's subject as one tally. */
    private Optional<Bucket> bucket(Targets targets) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<Contribution> same = ofSubject(kept, newest().subject());
        Bucket bucket = Bucket.begin("", same.get(0), tally, targets);
        for (Contribution more : same.subList(1, same.size())) {
            bucket = bucket.with(more, tally, targets);
        }
        return Optional.of(bucket);
    }

    @Override
    public Trail anew() {
        return new SlidingTrail(tally, List.of(), counted);
    }

    @Override
    public BigDecimal current() {
        return bucket(Targets.of(tally.target()))
                .map(bucket -> bucket.current(tally))
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public void write(StateWriter writer) {
        writer.list(kept, one -> one.write(writer));
        writer.list(counted.sorted(), writer::text);
    }

    static SlidingTrail read(Tally tally, StateReader reader) {
        return new SlidingTrail(
                tally, reader.list(() -> Contribution.read(reader)), Texts.of(reader.list(reader::text)));
    }
}
