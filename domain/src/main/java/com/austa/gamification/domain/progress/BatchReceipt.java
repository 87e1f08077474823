package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.rules.FailedRules;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a batch.
 *
 * @param verdicts one a delivery, in the batch's order
 * @param scored one for each user, journey and day of the ranking ledger entries written: their boards are to be copied
 * @param failed definitions that could not be worked out for events of the batch, with how many events
 */
public record BatchReceipt(List<Verdict> verdicts, Set<Scored> scored, Map<FailedRules, Integer> failed) {

    public BatchReceipt(List<Verdict> verdicts, Set<Scored> scored) {
        this(verdicts, scored, Map.of());
    }

    public BatchReceipt {
        verdicts = List.copyOf(verdicts);
        scored = Set.copyOf(scored);
        failed = Map.copyOf(failed);
    }
}
