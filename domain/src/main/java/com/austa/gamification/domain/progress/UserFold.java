package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.rules.PointsLoop;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
    private final PointsClimb climb;
    private final Ground was;
    private final Ground is;
    private final Feeding feeding;
    private final Set<DefinitionId> rebuilt = new HashSet<>();
    private final Map<DefinitionId, Map<OutcomeKey, Outcome>> books = new HashMap<>();
    private final Set<DefinitionId> lost = new HashSet<>();
    private final SortedSet<DefinitionId> stuck = new TreeSet<>();
    private final Set<DefinitionId> moved = new HashSet<>();
    private final List<OutcomeChange> changes = new ArrayList<>();
    private final List<QuestStanding> quests = new ArrayList<>();
    private final PointsLoop points;
    private Optional<Instant> newest;

    UserFold(Rulebook rulebook, UserState before, int stateBytesMax) {
        this.rulebook = rulebook;
        this.before = before;
        this.stateBytesMax = stateBytesMax;
        this.newest = before.newest();
        this.points = rulebook.points();
        this.states = new FoldStates(rulebook, before);
        this.climb = new PointsClimb(rulebook, before);
        this.was = new Ground(before.user(), rulebook::rule, states::stored, climb::reachedBefore);
        this.is = new Ground(before.user(), rulebook::rule, states::current, climb::reached);
        this.feeding = new Feeding(states, was, is);
    }

    /** Lets these rules begin again, with all that was claimed. */
    void anew(SortedSet<DefinitionId> definitions, History history) {
        if (history.retracted().isEmpty()) {
            history.newest().ifPresent(this::until);
        } else {
            newest = history.newest();
        }
        climb.anewWith(definitions);
        definitions.forEach(id -> rulebook.find(id).ifPresent(rule -> {
            begin(rule, history);
            rebuildBelow(rule, definitions, history);
        }));
        history.events()
                .forEach(event -> rulebook.match(event, (rule, leaf, contribution) -> {
                    if (states.isAnew(rule)) {
                        feeding.add(rule, leaf, contribution);
                    }
                }));
        history.retracted().forEach(event -> rulebook.match(event, (rule, leaf, contribution) -> lost.add(rule.id())));
        history.standing()
                .forEach(outcome -> books.computeIfAbsent(outcome.key().definition(), key -> new HashMap<>())
                        .put(outcome.key(), outcome));
    }

    private void begin(Rule rule, History history) {
        states.begin(rule, openedIn(history, rule));
        feeding.begin(rule);
    }

    /** What is looked at but was dropped is folded anew too; that only brings its state back and changes nothing. */
    private void rebuildBelow(Rule rule, SortedSet<DefinitionId> definitions, History history) {
        for (DefinitionId id : rule.below()) {
            Rule lower = rulebook.rule(id);
            if (states.wasDropped(lower) && !definitions.contains(id) && rebuilt.add(id)) {
                begin(lower, history);
            }
            rebuildBelow(lower, definitions, history);
        }
    }

    private static Optional<Instant> openedIn(History history, Rule rule) {
        return history.facts().stream()
                .filter(fact ->
                        fact.kind() == Fact.Kind.QUEST_STARTED && fact.about().equals(rule.id()))
                .map(Fact::place)
                .min(Comparator.naturalOrder())
                .map(Place::instant);
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
                .forEach(event -> rulebook.match(event, (rule, leaf, contribution) -> {
                    if (!states.isAnew(rule)) {
                        feeding.add(rule, leaf, contribution);
                    }
                }));
        fresh.forEach(event -> newest =
                newest.filter(known -> !known.isBefore(event.timestamp())).or(() -> Optional.of(event.timestamp())));
        TreeSet<Rule> due = new TreeSet<>(Comparator.comparingInt(Rule::order));
        due.addAll(feeding.rules());
        rulebook.clocked().stream().filter(states::wasKept).forEach(due::add);
        boolean climbs = false;
        while (!due.isEmpty()) {
            Rule rule = due.pollFirst();
            if (points.isBelow(rule)) {
                climbs = true;
                continue;
            }
            if (!stuck.contains(rule.id()) && isReadable(rule) && admit(rule)) {
                settle(rule);
            }
            if (moved.contains(rule.id()) || stuck.contains(rule.id())) {
                rulebook.directlyAbove(rule.id()).forEach(id -> due.add(rulebook.rule(id)));
            }
        }
        if (points.exists()) {
            climbPoints(climbs);
            if (stuck.stream().anyMatch(points::concerns)) {
                stuck.addAll(points.all());
            }
        }
        return stuck;
    }

    /**
     * Those that look at points, once all others have given theirs. What they give themselves may bring more of them: they
     * are tried in rounds until nothing new is reached, which is the same in any order.
     *
     * @param due whether one of them is concerned by more than points
     */
    private void climbPoints(boolean due) {
        if (stuck.stream().anyMatch(points::concerns) || climb.needsHistory()) {
            stuck.addAll(points.all());
            return;
        }
        boolean reached = climb.cross();
        if (!due && !reached) {
            return;
        }
        List<Rule> plain = points.above().stream()
                .filter(rule -> isReadable(rule) && !rule.isSequential() && hasBegun(rule))
                .toList();
        for (Rule rule : plain) {
            if (!feeding.feed(rule, newest)) {
                stuck.add(rule.id());
            }
        }
        if (plain.stream().anyMatch(rule -> climb.loses(rule, states, rulebook, was, is))) {
            stuck.addAll(points.all());
        }
        if (stuck.isEmpty()) {
            climb.inRounds(plain, was, is);
        }
        if (climb.needsHistory()) {
            stuck.addAll(points.all());
        }
        for (Rule rule : points.above()) {
            boolean ready = rule.isSequential() ? admit(rule) : plain.contains(rule) && !isUndone(rule);
            if (ready && stuck.isEmpty()) {
                settle(rule);
            }
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
        return !rule.startsByHand() || states.current(rule).opened().isPresent() || books.containsKey(rule.id());
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
                || rule.thresholds().stream().anyMatch(climb::hasMoved);
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
        if (rebuilt.contains(rule.id())) {
            return;
        }
        Optional<Evidence> heldNow = is.heldOf(rule.id());
        if (begunAnew || !heldNow.equals(was.heldOf(rule.id()))) {
            moved.add(rule.id());
        }
        if (climb.countsFrom(rule)) {
            climb.book(begunAnew ? Map.of() : was.outcomesOf(rule), is.outcomesOf(rule));
        }
        if (rule.owned()) {
            compare(begunAnew ? books.getOrDefault(rule.id(), Map.of()) : was.outcomesOf(rule), is.outcomesOf(rule));
            standingOf(rule).ifPresent(quests::add);
        }
    }

    /** Whether what it has kept or sealed away depends on what lies below, so that a move there undoes it. */
    private boolean remembersBelow(Rule rule) {
        return states.wasKept(rule) && (!rule.requires().isEmpty() || rule.isSequential());
    }

    private void compare(Map<OutcomeKey, Outcome> old, Map<OutcomeKey, Outcome> now) {
        if (old.equals(now)) {
            return;
        }
        Set<OutcomeKey> keys = new TreeSet<>(Comparator.comparing(OutcomeKey::occurrence));
        keys.addAll(old.keySet());
        keys.addAll(now.keySet());
        for (OutcomeKey key : keys) {
            if (!Objects.equals(old.get(key), now.get(key))) {
                changes.add(
                        new OutcomeChange(key, Optional.ofNullable(old.get(key)), Optional.ofNullable(now.get(key))));
            }
        }
    }

    private Optional<QuestStanding> standingOf(Rule rule) {
        return rule.quest()
                .flatMap(quest -> QuestReading.of(
                        before.user(), rule, quest, states.current(rule), is, lost.contains(rule.id())));
    }

    Decision decision() {
        long revision = Math.max(before.revision(), rulebook.revision());
        return new Decision(
                new UserState(before.user(), revision, newest, climb.after(), states.sealed(stateBytesMax)),
                changes,
                quests);
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
