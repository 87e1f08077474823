package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.progress.TotalsFold.LevelChange;
import com.austa.gamification.domain.rules.FailedRules;
import com.austa.gamification.domain.rules.OutcomeLoop;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One decision in the making: rules are visited from the lowest up, each fed what concerns it, and its outcomes compared
 * with those before. Rules named to {@link #anew} start from nothing with the whole history, and are compared with the
 * books instead; the rest go one step on from their saved state. It is the same fold either way. For a single use.
 */
final class UserFold {

    private final Rulebook rulebook;
    private final UserState before;
    private final int stateBytesMax;
    private final FoldStates states;
    private final UserPoints points;
    private final Ground was;
    private final Ground is;
    private final Feeding feeding;
    private final Telling telling;
    private final Restart restart;
    private final BookDifference difference;
    private final SortedSet<DefinitionId> stuck = new TreeSet<>();
    private final Set<DefinitionId> moved = new HashSet<>();
    private Map<FailedRules, Integer> failed = Map.of();
    private Optional<Instant> newest;

    /** What is fresh goes to those that go on; those that begin again have had it with the history. */
    private final Rulebook.Match fed = new Rulebook.Match() {
        @Override
        public void of(Rule rule, int leaf, Contribution contribution) {
            if (!states.isAnew(rule)) {
                feeding.add(rule, leaf, contribution);
            }
        }

        @Override
        public void failed(FailedRules rules) {
            if (failed.isEmpty()) {
                failed = new IdentityHashMap<>();
            }
            failed.merge(rules, 1, Integer::sum);
        }
    };

    UserFold(Rulebook rulebook, UserState before, int stateBytesMax) {
        this.rulebook = rulebook;
        this.before = before;
        this.stateBytesMax = stateBytesMax;
        this.newest = before.newest();
        this.states = new FoldStates(rulebook, before);
        this.points = new UserPoints(rulebook, before);
        this.was = new Ground(before.user(), rulebook::rule, states::stored, points::reachedBefore);
        this.is = new Ground(before.user(), rulebook::rule, states::current, points::reached);
        this.feeding = new Feeding(states, was, is);
        this.telling = new Telling(rulebook, before.user(), feeding, states);
        this.restart = new Restart(rulebook, states, feeding);
        this.difference = new BookDifference(rulebook, before.user(), states, was, is);
    }

    /** Lets these rules begin again, with all that was claimed. */
    void anew(SortedSet<DefinitionId> definitions, History history) {
        if (history.retracted().isEmpty()) {
            history.newest().ifPresent(this::until);
        } else {
            newest = history.newest();
        }
        restart.of(definitions, history);
        points.anewWith(states::isAnew);
        difference.knowing(history);
    }

    /** Takes up facts that hold awards, whether the rules begin again or go on. */
    void keep(List<Fact> facts) {
        facts.forEach(fact -> fact.held()
                .ifPresent(held -> rulebook.find(fact.about()).ifPresent(rule -> {
                    states.keep(rule, held);
                    feeding.visit(rule);
                })));
    }

    /**
     * Feeds what is fresh and visits every rule that it concerns.
     *
     * @param unjudged rules known to need the history
     * @return those, and the ones that turn out to
     */
    SortedSet<DefinitionId> advance(List<GamificationEvent> fresh, SortedSet<DefinitionId> unjudged) {
        stuck.addAll(unjudged);
        fresh.stream()
                .sorted(Comparator.comparing(GamificationEvent::place))
                .forEach(event -> rulebook.match(event, fed));
        fresh.forEach(event -> newest =
                newest.filter(known -> !known.isBefore(event.timestamp())).or(() -> Optional.of(event.timestamp())));
        TreeSet<Rule> due = new TreeSet<>(Comparator.comparingInt(Rule::order));
        due.addAll(feeding.rules());
        rulebook.clocked().stream().filter(states::wasKept).forEach(due::add);
        boolean summed = !points.areSeen();
        while (!due.isEmpty() || !summed) {
            if (!summed && (due.isEmpty() || due.first().order() >= rulebook.firstLookingAtPoints())) {
                summed = true;
                due.addAll(sumPoints(due));
                continue;
            }
            Rule rule = due.pollFirst();
            Optional<OutcomeLoop> loop = rulebook.loopOf(rule);
            List<Rule> visited = loop.map(OutcomeLoop::rules).orElse(List.of(rule));
            if (loop.isPresent()) {
                walk(loop.get());
                if (loop.get().through().contains(CountedOutcome.LEVEL)) {
                    due.addAll(reaching());
                }
            } else {
                visit(rule);
            }
            visited.forEach(one -> addAbove(one, due));
            // Whatever is concerned by these stands above all of them, but for themselves.
            visited.forEach(due::remove);
        }
        return stuck;
    }

    private void addAbove(Rule rule, Set<Rule> due) {
        if (moved.contains(rule.id()) || stuck.contains(rule.id()) || isRevision(rule)) {
            rulebook.directlyAbove(rule.id()).forEach(id -> due.add(rulebook.rule(id)));
        }
        telling.heard().forEach(id -> due.add(rulebook.rule(id)));
        stuck.addAll(telling.misled());
    }

    /**
     * Once all below have given their points: what these reach, and on which levels they leave the user. Where a loop has
     * still to give its own, only what it leaves is final.
     *
     * @param due who is visited anyway
     * @return who is to be visited for it
     */
    private List<Rule> sumPoints(Set<Rule> due) {
        SortedSet<DefinitionId> looking = rulebook.lookingAt(CountedOutcome.LEVEL);
        if (points.needHistory()) {
            stuck.addAll(looking);
            return List.of();
        }
        points.cross();
        List<Rule> reaching = reaching();
        List<LevelChange> changes = points.levelChanges();
        Optional<OutcomeLoop> loop = rulebook.loopThrough(CountedOutcome.LEVEL);
        Optional<OutcomeLoop> walked = loop.filter(found -> !changes.isEmpty()
                || Stream.concat(reaching.stream(), due.stream()).anyMatch(found::contains));
        List<Rule> concerned =
                new ArrayList<>(walked.map(found -> found.rules().subList(0, 1)).orElse(reaching));
        if (loop.isEmpty()) {
            telling.tellLevels(changes, points.areAnew() && !before.isUnknown(), loop);
        }
        telling.heard().forEach(id -> concerned.add(rulebook.rule(id)));
        return concerned;
    }

    /** Who looks at a threshold that is now reached and was not before the step, or elsewhere. */
    private List<Rule> reaching() {
        return rulebook.lookingAt(CountedOutcome.LEVEL).stream()
                .map(rulebook::rule)
                .filter(rule -> rule.thresholds().stream().anyMatch(points::hasMoved))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void visit(Rule rule) {
        if (!stuck.contains(rule.id()) && isReadable(rule) && admit(rule)) {
            settle(rule);
            if (rulebook.countsPointsOf(rule) && (!states.isAnew(rule) || points.areAnew())) {
                points.book(outcomesBefore(rule), is.outcomesOf(rule));
            }
            if (telling.concerns(rule)) {
                telling.tell(rule, outcomesBefore(rule), is.outcomesOf(rule));
            }
        }
    }

    private Map<OutcomeKey, Outcome> outcomesBefore(Rule rule) {
        return states.isAnew(rule) ? Map.of() : was.outcomesOf(rule);
    }

    /** All of them together, for they see one another. */
    private void walk(OutcomeLoop loop) {
        boolean readable = true;
        for (Rule rule : loop.rules()) {
            readable &= !stuck.contains(rule.id()) && isReadable(rule);
        }
        List<Rule> rules = loop.rules().stream().filter(this::hasBegun).toList();
        boolean walked =
                readable && new LoopWalk(loop, rules, telling, feeding, states, points, was, is, newest).walk();
        if (!walked) {
            loop.rules().forEach(rule -> stuck.add(rule.id()));
            return;
        }
        for (Rule rule : rules) {
            if (!isUndone(rule)) {
                settle(rule);
            }
        }
        if (loop.through().contains(CountedOutcome.LEVEL)) {
            telling.tellLevels(points.levelChanges(), points.areAnew() && !before.isUnknown(), Optional.of(loop));
        }
    }

    /** Whether its state and all that it looks at can be read; what was dropped needs the history. */
    private boolean isReadable(Rule rule) {
        boolean readable = true;
        for (DefinitionId lower : rule.below()) {
            readable &= !stuck.contains(lower) && isReadable(rulebook.rule(lower));
        }
        if (!states.isAnew(rule) && states.wasDropped(rule)) {
            readable = false;
        }
        if (!readable) {
            stuck.add(rule.id());
        }
        return readable;
    }

    private boolean hasBegun(Rule rule) {
        // A quest edited to be started by hand has not begun, yet what it gave before must be taken back.
        return !rule.startsByHand() || states.current(rule).opened().isPresent() || difference.holdsAnyOf(rule);
    }

    /** Feeds it what concerns it; false if it has not begun, or needs the history. */
    private boolean admit(Rule rule) {
        if (!hasBegun(rule) || isUndone(rule)) {
            return false;
        }
        if (!feeding.feed(rule, newest)) {
            stuck.add(rule.id());
            return false;
        }
        return true;
    }

    /** Whether what has moved below undoes what it remembers. */
    private boolean isUndone(Rule rule) {
        if (rule.below().isEmpty() && rule.thresholds().isEmpty()) {
            return false;
        }
        boolean lowerMoved = rule.below().stream().anyMatch(moved::contains)
                || rule.thresholds().stream().anyMatch(points::hasMoved);
        boolean undone = lowerMoved && !states.isAnew(rule) && remembersBelow(rule);
        if (undone) {
            stuck.add(rule.id());
        }
        return undone;
    }

    /** Compares what it says now with what it said. */
    private void settle(Rule rule) {
        boolean begunAnew = states.isAnew(rule);
        is.changed(rule.id());
        if (restart.onlyRebuilt(rule)) {
            return;
        }
        if (!begunAnew && !is.isToldApartFrom(was, rule)) {
            stuck.add(rule.id());
            return;
        }
        Optional<Evidence> heldNow = is.heldOf(rule.id());
        if (begunAnew || !heldNow.equals(was.heldOf(rule.id()))) {
            moved.add(rule.id());
        }
        if (rule.owned()) {
            difference.settle(rule);
        }
    }

    /** Whether it is folded beside others for a definition that must be visited with it. */
    private boolean isRevision(Rule rule) {
        return !rule.id().isWhole() && !restart.onlyRebuilt(rule);
    }

    /** Whether what it has kept or sealed away depends on what lies below, so that a move there undoes it. */
    private boolean remembersBelow(Rule rule) {
        return states.wasKept(rule) && (!rule.requires().isEmpty() || rule.isSequential());
    }

    Decision decision() {
        long revision = Math.max(before.revision(), rulebook.revision());
        return new Decision(
                new UserState(before.user(), revision, newest, points.after(), states.sealed(stateBytesMax)),
                difference.outcomes(),
                difference.quests(),
                failed,
                List.of());
    }

    /** Time has come so far, though nothing was claimed of it: what has fallen due by then is due. */
    void until(Instant moment) {
        newest = newest.filter(known -> !known.isBefore(moment)).or(() -> Optional.of(moment));
    }

    /** What was fed to a leaf, by place. */
    List<Contribution> fedTo(Rule rule, int leaf) {
        return feeding.fedTo(rule, leaf);
    }

    /** What the rules say now. */
    Ground ground() {
        return is;
    }

    RuleState stateOf(Rule rule) {
        return states.current(rule);
    }
}
