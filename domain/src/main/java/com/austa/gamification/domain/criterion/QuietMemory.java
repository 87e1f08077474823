package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one silence that can fall due next. Of several that run at a time the first is due first, and what breaks it breaks
 * all that began before: so later beginnings need not be kept.
 *
 * @param running the event that it is counted from
 * @param last the event that the latest one which fell due was counted from
 * @param open completions that are not sealed away
 */
record QuietMemory(Quiet quiet, Targets targets, Optional<Start> running, Optional<Start> last, List<Completion> open)
        implements Memory {

    record Start(Place place, LocalDate date) {

        private void write(StateWriter writer) {
            writer.place(place);
            writer.date(date);
        }

        private static Start read(StateReader reader) {
            return new Start(reader.place(), reader.date());
        }
    }

    QuietMemory {
        open = List.copyOf(open);
    }

    static QuietMemory empty(Quiet quiet, Targets targets) {
        return new QuietMemory(quiet, targets, Optional.empty(), Optional.empty(), List.of());
    }

    @Override
    public Optional<Memory> advance(Contribution contribution) {
        Instant now = contribution.place().instant();
        QuietMemory before = passed(now);
        if (before.last.isPresent() && !now.isAfter(before.due(before.last.get()))) {
            return before.undoes(contribution) ? Optional.empty() : Optional.of(before);
        }
        boolean broken = before.running.isPresent()
                && Quiet.isNoise(contribution)
                && now.isAfter(before.running.get().place().instant());
        Optional<Start> next = broken ? Optional.empty() : before.running;
        if (next.isEmpty() && Quiet.begins(contribution) && !before.hasEnded()) {
            next = Optional.of(new Start(contribution.place(), contribution.date()));
        }
        return Optional.of(new QuietMemory(quiet, targets, next, before.last, before.open));
    }

    /** What comes after the end is nothing, whenever it arrives. */
    @Override
    public Optional<Memory> advanceLate(Contribution contribution) {
        boolean after = hasEnded() && contribution.place().instant().isAfter(due(last.orElseThrow()));
        return after ? Optional.of(this) : Optional.empty();
    }

    /** Noise in a silence that has fallen due since: a later event of another kind had told so. */
    private boolean undoes(Contribution contribution) {
        return Quiet.isNoise(contribution)
                && contribution
                        .place()
                        .instant()
                        .isAfter(last.orElseThrow().place().instant());
    }

    private boolean hasEnded() {
        return last.isPresent() && !targets.again();
    }

    private Instant due(Start start) {
        return start.place().instant().plus(quiet.length());
    }

    @Override
    public QuietMemory passed(Instant newest) {
        if (running.isEmpty() || !newest.isAfter(due(running.get()))) {
            return this;
        }
        List<Completion> more = new ArrayList<>(open);
        more.add(Completion.withoutWindow(0, evidence(running.get())));
        return new QuietMemory(quiet, targets, Optional.empty(), running, more);
    }

    private Evidence evidence(Start start) {
        Place place = new Place(due(start), Place.Rank.DUE, start.place().id());
        return new Evidence(start.place(), place, 1, BigDecimal.ONE, BigDecimal.ONE, start.date(), start.date());
    }

    @Override
    public List<Completion> completions() {
        return open;
    }

    @Override
    public List<Completion> settled() {
        return open;
    }

    @Override
    public Memory seal() {
        return new QuietMemory(quiet, targets, running, last, List.of());
    }

    @Override
    public BigDecimal current() {
        return hasEnded() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    @Override
    public void write(StateWriter writer) {
        writer.optional(running, start -> start.write(writer));
        writer.optional(last, start -> start.write(writer));
    }

    static QuietMemory read(Quiet quiet, Targets targets, StateReader reader) {
        return new QuietMemory(
                quiet,
                targets,
                reader.optional(() -> Start.read(reader)),
                reader.optional(() -> Start.read(reader)),
                List.of());
    }
}
