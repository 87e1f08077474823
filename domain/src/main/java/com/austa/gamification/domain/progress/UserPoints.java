package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.progress.TotalsFold.LevelChange;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A user's points in event time during a step, as those see them that look at points or levels. For a single use. */
final class UserPoints {

    private final Rulebook rulebook;
    private final UserState before;
    private final Optional<LevelCurve> levels;
    private boolean anew;
    private TotalsFold totals;

    UserPoints(Rulebook rulebook, UserState before) {
        this.rulebook = rulebook;
        this.before = before;
        this.levels =
                rulebook.counted().contains(CountedOutcome.LEVEL) ? Optional.of(rulebook.levels()) : Optional.empty();
        this.anew = before.isUnknown();
        this.totals = new TotalsFold(before.totals().orElse(Totals.NONE), rulebook.thresholds(), levels);
    }

    /** Lets the points begin from nothing if all that gives them does. */
    void anewWith(Predicate<Rule> begunAnew) {
        if (rulebook.bringing(CountedOutcome.LEVEL).stream().map(rulebook::rule).allMatch(begunAnew)) {
            anew = true;
            totals = new TotalsFold(Totals.NONE, rulebook.thresholds(), levels);
        }
    }

    boolean areAnew() {
        return anew;
    }

    /** Whether anybody looks at them. */
    boolean areSeen() {
        return !rulebook.lookingAt(CountedOutcome.LEVEL).isEmpty();
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

    /** What a rule gave, and what it gives now. */
    void book(Map<OutcomeKey, Outcome> was, Map<OutcomeKey, Outcome> is) {
        totals.book(was, is);
    }

    /** Whether only a user's whole history can tell what was reached where. */
    boolean needHistory() {
        return areSeen() && (totals.isDisturbed() || (before.totals().isEmpty() && !anew));
    }

    /** Works out anew which thresholds are reached by what is booked so far. */
    void cross() {
        totals.cross();
    }

    /** Of this step, by place; none where nobody counts them. */
    List<LevelChange> levelChanges() {
        return totals.levelChanges();
    }

    /** For storage; empty where nobody looks at points. */
    Optional<Totals> after() {
        return areSeen() ? Optional.of(totals.after()) : Optional.empty();
    }
}
