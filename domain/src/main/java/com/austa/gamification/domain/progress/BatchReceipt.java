package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.event.UserId;
import java.util.List;
import java.util.Set;

/**
 * What became of a batch.
 *
 * @param verdicts one a delivery, in the batch's order
 * @param scored users whose points changed: their boards are to be written
 */
public record BatchReceipt(List<Verdict> verdicts, Set<UserId> scored) {

    public BatchReceipt {
        verdicts = List.copyOf(verdicts);
        scored = Set.copyOf(scored);
    }
}
