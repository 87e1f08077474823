package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.Memory;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.criterion.Targets;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.util.List;

/**
 * Contributions taken as one tally, whatever windows it is cut by: the tally's own arithmetic over a part of a history.
 *
 * @param value nothing of it is 0
 * @param reaches whether it meets the target
 */
record Heap(List<Contribution> contributions, BigDecimal value, boolean reaches) {

    static Heap of(Tally tally, List<Contribution> contributions, BigDecimal target) {
        Tally whole = new Tally(
                tally.filter(),
                tally.measure(),
                tally.value(),
                tally.by(),
                tally.oncePer(),
                Window.LIFETIME,
                tally.bound(),
                target);
        Memory memory = whole.start(Targets.of(target));
        for (Contribution one : contributions) {
            memory = memory.advance(one).orElseThrow();
        }
        return new Heap(
                List.copyOf(contributions),
                memory.current(),
                !memory.completions().isEmpty());
    }

    boolean isEmpty() {
        return contributions.isEmpty();
    }
}
