package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a leaf remembers of one user. Immutable. Contributions are fed in the order of their places; a memory begun from
 * nothing takes any history, a sealed one only what comes after all it has seen.
 */
public interface Memory {

    /** With one more contribution, later than all before; empty when that lies in what was sealed away: fold anew. */
    Optional<Memory> advance(Contribution contribution);

    /**
     * With a contribution that comes before some already taken, if the order is nothing to this memory and no
     * completion is touched by it; empty otherwise: fold anew.
     */
    default Optional<Memory> advanceLate(Contribution contribution) {
        return Optional.empty();
    }

    /**
     * With the knowledge that the user's time has come so far: of what falls due, all before that moment now has.
     *
     * @param newest the latest instant of all that was claimed of the user
     */
    default Memory passed(Instant newest) {
        return this;
    }

    /** What is true now and not yet sealed away, in {@link Completion#ORDER}. */
    List<Completion> completions();

    /** Those of {@link #completions()} that nothing later can change, in the same order. */
    List<Completion> settled();

    /** Without what is settled, and small; answers the same to all that comes later. */
    Memory seal();

    /** How far the nearest target that is not reached is; the last target when all are. */
    BigDecimal current();

    void write(StateWriter writer);
}
