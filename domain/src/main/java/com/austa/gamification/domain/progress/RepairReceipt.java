package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.leaderboard.Scored;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a repair.
 *
 * @param rejection why it is refused again
 * @param scored as in {@link BatchReceipt}
 */
public record RepairReceipt(Fate fate, Optional<Rejection> rejection, Set<Scored> scored) {

    public enum Fate {
        /** Its effects are in the books, as those of an event that comes late. */
        APPLIED,
        /** The same event came from another position, or was retracted: the letter is resolved without effect. */
        DUPLICATE,
        /** The books refuse it still; nothing was written. */
        REFUSED,
        /** The letter had been resolved before, and nothing changed. */
        STOOD_BEFORE,
        /** There is no such letter. */
        UNKNOWN
    }

    public static final RepairReceipt DUPLICATE = of(Fate.DUPLICATE);
    public static final RepairReceipt STOOD_BEFORE = of(Fate.STOOD_BEFORE);
    public static final RepairReceipt UNKNOWN = of(Fate.UNKNOWN);

    public RepairReceipt {
        requireNonNull(fate, "fate");
        requireNonNull(rejection, "rejection");
        scored = Set.copyOf(scored);
    }

    public static RepairReceipt applied(Set<Scored> scored) {
        return new RepairReceipt(Fate.APPLIED, Optional.empty(), scored);
    }

    public static RepairReceipt refused(Rejection rejection) {
        return new RepairReceipt(Fate.REFUSED, Optional.of(rejection), Set.of());
    }

    private static RepairReceipt of(Fate fate) {
        return new RepairReceipt(fate, Optional.empty(), Set.of());
    }
}
