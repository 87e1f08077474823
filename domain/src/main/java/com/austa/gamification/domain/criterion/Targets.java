package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a leaf must reach: one target, one a tier (ascending), or an endless ladder {@code first, first + step, …}.
 */
public record Targets(List<BigDecimal> listed, Optional<BigDecimal> step) {

    public Targets {
        listed = List.copyOf(listed);
        if (listed.isEmpty()) {
            throw new IllegalArgumentException("a criterion needs at least one target");
        }
        if (step.isPresent() && (listed.size() != 1 || step.get().signum() <= 0)) {
            throw new IllegalArgumentException("a ladder of targets has one first rung and a step above 0");
        }
    }

    public static Targets of(BigDecimal target) {
        return new Targets(List.of(target), Optional.empty());
    }

    public boolean has(int index) {
        return step.isPresent() || index < listed.size();
    }

    public BigDecimal get(int index) {
        return step.isPresent() ? listed.get(0).add(step.get().multiply(BigDecimal.valueOf(index))) : listed.get(index);
    }

    public BigDecimal highest() {
        return listed.get(listed.size() - 1);
    }
}
