package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks a {@link Trail} from target to target, each taken the first time that it is met; after the highest it ends, or
 * begins anew.
 *
 * @param reached how many of the targets are, since it last began
 * @param open completions that are not sealed away
 */
record TrailMemory(Trail trail, Targets targets, int reached, List<Completion> open) implements Memory {

    TrailMemory {
        open = List.copyOf(open);
    }

    static TrailMemory start(Trail trail, Targets targets) {
        return new TrailMemory(trail, targets, 0, List.of());
    }

    @Override
    public Optional<Memory> advance(Contribution contribution) {
        if (hasEnded()) {
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
            return Optional.of(new TrailMemory(next, targets, met, found));
        }
        return Optional.of(new TrailMemory(next.anew(), targets, targets.again() ? 0 : met, found));
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
        return new TrailMemory(trail, targets, reached, List.of());
    }

    @Override
    public BigDecimal current() {
        return hasEnded() ? targets.highest() : trail.current();
    }

    @Override
    public void write(StateWriter writer) {
        trail.write(writer);
        writer.number(reached);
    }

    /** @param trail already read */
    static TrailMemory read(Trail trail, Targets targets, StateReader reader) {
        return new TrailMemory(trail, targets, reader.count(), List.of());
    }
}
