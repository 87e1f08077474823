package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.leaderboard.Scored;
import java.util.Set;

/**
 * What became of a fact.
 *
 * @param written false when one of the same kind about the same definition stood already, and nothing changed
 * @param scored as in {@link BatchReceipt}
 */
public record FactReceipt(boolean written, Set<Scored> scored) {

    public static final FactReceipt STOOD_BEFORE = new FactReceipt(false, Set.of());

    public FactReceipt {
        scored = Set.copyOf(scored);
    }
}
