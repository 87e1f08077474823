package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.leaderboard.Scored;
import java.util.List;
import java.util.Set;

/**
 * What became of a batch.
 *
 * @param verdicts one a delivery, in the batch's order
 * @param scored one for each user, journey and day of the ranking ledger entries written: their boards are to be copied
 */
public record BatchReceipt(List<Verdict> verdicts, Set<Scored> scored) {

    public BatchReceipt {
        verdicts = List.copyOf(verdicts);
        scored = Set.copyOf(scored);
    }
}
