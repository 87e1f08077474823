package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a leaf must reach: one target, one a tier (ascending), or a ladder {@code first, first + step, …} of
 * {@link #RUNGS_MAX} rungs.
 *
 * @param again whether the criterion begins anew once the highest is reached
 */
public record Targets(List<BigDecimal> listed, Optional<BigDecimal> step, boolean again) {

    /** One event with a huge value can climb a whole ladder; this is how long that may take. */
    public static final int RUNGS_MAX = 10_000;

    public Targets {
        listed = List.copyOf(listed);
        if (listed.isEmpty()) {
            throw new IllegalArgumentException("a criterion needs at least one target");
        }
        if (step.isPresent() && (again || listed.size() != 1 || step.get().signum() <= 0)) {
            throw new IllegalArgumentException("a ladder of targets has one first rung, a step above 0 and no end");
        }
    }

    public static Targets of(BigDecimal target) {
        return new Targets(List.of(target), Optional.empty(), false);
    }

    public boolean isLadder() {
        return step.isPresent();
    }

    public boolean has(int index) {
        return index < (isLadder() ? RUNGS_MAX : listed.size());
    }

    public BigDecimal get(int index) {
        return step.isPresent() ? listed.get(0).add(step.get().multiply(BigDecimal.valueOf(index))) : listed.get(index);
    }

    public BigDecimal highest() {
        return listed.get(listed.size() - 1);
    }
}
