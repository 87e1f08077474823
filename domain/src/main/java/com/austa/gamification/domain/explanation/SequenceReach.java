package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.Memory;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Targets;
import java.math.BigDecimal;
import java.util.List;

/** The longest chain of steps that is still going on, and the step that it waits for. */
final class SequenceReach {

    private SequenceReach() {}

    static Reach of(Sequence sequence, List<Contribution> counted, BigDecimal target) {
        Memory memory = sequence.start(Targets.of(target));
        for (Contribution one : counted) {
            memory = memory.advance(one).orElseThrow();
        }
        BigDecimal done = memory.current();
        int next = Math.min(done.intValueExact(), sequence.steps().size() - 1);
        String within = sequence.within()
                .map(span -> " within " + Words.span(span) + " of the first")
                .orElse("");
        return new Reach(
                Progress.upTo(done, target),
                "%s of %s steps; step %d, %s, is missing%s"
                        .formatted(
                                Words.number(done),
                                Words.number(target),
                                next + 1,
                                Words.event(sequence.steps().get(next)),
                                within));
    }
}
