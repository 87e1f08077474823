package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.EventStreak;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The run that the newest event ends, as far back as it may reach, and what ended the one before. */
final class EventStreakReach {

    private EventStreakReach() {}

    static Reach of(EventStreak streak, List<Contribution> counted, BigDecimal target) {
        int from = counted.size();
        while (from > 0 && EventStreak.isGood(counted.get(from - 1))) {
            from--;
        }
        List<Contribution> run = counted.subList(from, counted.size());
        List<Contribution> recent = run.isEmpty() ? run : withinReach(streak, run);
        String so = "%s of %s × %s in a row"
                .formatted(
                        Words.number(BigDecimal.valueOf(recent.size())),
                        Words.number(target),
                        Words.types(streak.on()).isEmpty() ? "any event" : "'" + Words.types(streak.on()) + "'");
        String within =
                streak.within().map(span -> " within " + Words.span(span)).orElse("");
        String broken = from == 0
                ? (run.isEmpty() ? "; nothing has counted yet" : "")
                : "; the one at " + counted.get(from - 1).place().instant() + " did not satisfy";
        return new Reach(Progress.upTo(BigDecimal.valueOf(recent.size()), target), so + within + broken);
    }

    private static List<Contribution> withinReach(EventStreak streak, List<Contribution> run) {
        Instant newest = run.get(run.size() - 1).place().instant();
        return run.stream()
                .filter(one -> streak.within()
                        .filter(span -> one.place().instant().isBefore(newest.minus(span)))
                        .isEmpty())
                .toList();
    }
}
