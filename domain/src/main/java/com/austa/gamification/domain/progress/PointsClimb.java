package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.rules.PointsLoop;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A user's points in event time during a step, and those that look at them: tried in rounds until nothing new is reached,
 * which is the same in any order of trying. For a single use.
 */
final class PointsClimb {

    private static final int ROUNDS_MAX = 100_000;

    private final PointsLoop points;
    private final UserState before;
    private boolean anew;
    private TotalsFold totals;

    PointsClimb(Rulebook rulebook, UserState before) {
        this.points = rulebook.points();
        this.before = before;
        this.anew = before.isUnknown();
        this.totals = new TotalsFold(before.totals().orElse(Totals.NONE), points.thresholds());
    }

    /** Lets the points begin from nothing if all that gives or looks at them does. */
    void anewWith(SortedSet<DefinitionId> definitions) {
        if (definitions.containsAll(points.all())) {
            anew = true;
            totals = new TotalsFold(Totals.NONE, points.thresholds());
        }
    }

    Optional<Evidence> reachedBefore(Threshold threshold) {
        return before.totals().map(Totals::reached).map(reached -> reached.get(threshold));
    }

    Optional<Evidence> reached(Threshold threshold) {
        return totals.reached(threshold);
    }

    boolean hasMoved(Threshold threshold) {
        return !reachedBefore(threshold).equals(reached(threshold));
    }

    /** Whether what it gives counts, and does not itself hang on points. */
    boolean countsFrom(Rule rule) {
        return points.concerns(rule.id()) && rule.givesPoints() && !points.isBelow(rule);
    }

    /** What such a rule gave, and what it gives now. */
    void book(Map<OutcomeKey, Outcome> was, Map<OutcomeKey, Outcome> is) {
        totals.book(was, is);
    }

    /** Whether only a user's whole history can tell what was reached where. */
    boolean needsHistory() {
        return totals.isDisturbed() || (before.totals().isEmpty() && !anew);
    }

    /** @return whether a threshold is reached by what was booked */
    boolean cross() {
        return totals.cross();
    }

    /**
     * Whether something that the rule rested on has gone or moved. What it gave may have brought the points that would now
     * seem to carry it: nothing supports itself, so all is derived anew.
     */
    boolean loses(Rule rule, FoldStates states, Rulebook rulebook, Ground was, Ground is) {
        if (anew) {
            return false;
        }
        for (int index = 0; index < rule.leaves().size(); index++) {
            Optional<Evidence> old = states.stored(rule).leaves().get(index).held();
            if (old.isPresent()
                    && !old.equals(states.current(rule).leaves().get(index).held())) {
                return true;
            }
        }
        return rule.below().stream()
                .filter(id -> !points.isBelow(rulebook.rule(id)))
                .anyMatch(id -> was.heldOf(id).isPresent() && !was.heldOf(id).equals(is.heldOf(id)));
    }

    void inRounds(List<Rule> rules, Ground was, Ground is) {
        Map<DefinitionId, Map<OutcomeKey, Outcome>> booked = new HashMap<>();
        boolean more = true;
        for (int round = 0; more; round++) {
            if (round > ROUNDS_MAX) {
                throw new IllegalStateException("points and what hangs on them do not come to rest");
            }
            rules.forEach(rule -> is.changed(rule.id()));
            for (Rule rule : rules) {
                Map<OutcomeKey, Outcome> now = is.outcomesOf(rule);
                Map<OutcomeKey, Outcome> last = booked.put(rule.id(), now);
                totals.book(last != null ? last : anew ? Map.of() : was.outcomesOf(rule), now);
            }
            more = totals.cross();
        }
    }

    /** For storage; empty where nobody looks at points. */
    Optional<Totals> after() {
        return points.exists() ? Optional.of(totals.after()) : Optional.empty();
    }
}
