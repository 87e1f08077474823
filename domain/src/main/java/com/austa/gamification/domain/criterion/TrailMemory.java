package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks a {@link Trail} from target to target, each taken the first time that it is met; after the highest it ends, or
 * begins anew.
 *
 * @param reached how many of the targets are, since it last began
 * @param end where the highest was reached, if that was the end
 * @param open completions that are not sealed away
 */
record TrailMemory(Trail trail, Targets targets, int reached, Optional<Place> end, List<Completion> open)
        implements Memory {

    TrailMemory {
        open = List.copyOf(open);
    }

    static TrailMemory start(Trail trail, Targets targets) {
        return new TrailMemory(trail, targets, 0, Optional.empty(), List.of());
    }

    @Override
    public Optional<Memory> advance(Contribution contribution) {
        if (hasEnded() || isUsed(contribution)) {
            return Optional.of(this);
        }
        Trail next = trail.with(contribution, targets.highest());
        List<Completion> found = new ArrayList<>(open);
        int met = reached;
        for (Optional<Evidence> evidence = met(next, met); evidence.isPresent(); evidence = met(next, met)) {
            found.add(Completion.withoutWindow(met, evidence.get()));
            met++;
        }
        if (targets.has(met)) {
            return Optional.of(new TrailMemory(next, targets, met, end, found));
        }
        return Optional.of(
                targets.again()
                        ? new TrailMemory(next.anew(), targets, 0, end, found)
                        : new TrailMemory(next.anew(), targets, met, Optional.of(contribution.place()), found));
    }

    /** Outcomes share a place: those beside the last completion's evidence do not begin after it. */
    private boolean isUsed(Contribution contribution) {
        return targets.again()
                && reached == 0
                && !open.isEmpty()
                && open.get(open.size() - 1).place().equals(contribution.place());
    }

    /** What comes after the end is nothing, whenever it arrives. */
    @Override
    public Optional<Memory> advanceLate(Contribution contribution) {
        return end.filter(place -> contribution.place().isAfter(place)).map(place -> this);
    }

    private Optional<Evidence> met(Trail next, int target) {
        return targets.has(target) ? next.met(targets.get(target)) : Optional.empty();
    }

    private boolean hasEnded() {
        return !targets.has(reached);
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
        return new TrailMemory(trail, targets, reached, end, List.of());
    }

    @Override
    public BigDecimal current() {
        return hasEnded() ? targets.highest() : trail.current();
    }

    @Override
    public void write(StateWriter writer) {
        trail.write(writer);
        writer.number(reached);
        writer.optional(end, writer::place);
    }

    /** @param trail already read */
    static TrailMemory read(Trail trail, Targets targets, StateReader reader) {
        return new TrailMemory(trail, targets, reader.count(), reader.optional(reader::place), List.of());
    }
}
