package com.austa.gamification.domain.criterion;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a criterion keeps of the events before the newest where it is judged at each event, on what led up to it: once it
 * has come true, nothing later undoes that. Immutable.
 */
interface Trail {

    /**
     * With one more contribution, later than all before, and without what can no longer matter.
     *
     * @param highest the highest target that it will be asked for
     */
    Trail with(Contribution next, BigDecimal highest);

    /** What reaches the target and ends with the newest contribution. */
    Optional<Evidence> met(BigDecimal target);

    /** Begun anew: what has been evidence once is so no more. */
    Trail anew();

    /** How far it is, in the unit of the targets. */
    BigDecimal current();

    void write(StateWriter writer);
}
