package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.rules.Leaf;
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
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One decision in the making: rules are visited from the lowest up, each fed what concerns it, and its outcomes compared
 * with those before. Rules named to {@link #anew} start from nothing with the whole history, and are compared with the
 * books instead; the rest go one step on from their saved state. It is the same fold either way. For a single use.
 */
final class UserFold {

    private static final int ROUNDS_MAX = 100_000;

    private final Rulebook rulebook;
    private final UserState before;
    private final int stateBytesMax;
    private final Map<DefinitionId, RuleState> stored = new HashMap<>();
    private final Map<DefinitionId, RuleState> changed = new HashMap<>();
    private final Set<DefinitionId> dropped = new HashSet<>();
    private final Ground was;
    private final Ground is;
    private final Map<Rule, List<Feed>> feeds = new TreeMap<>(Comparator.comparingInt(Rule::order));
    private final Set<DefinitionId> anew = new HashSet<>();
    private final Set<DefinitionId> rebuilt = new HashSet<>();
    private final Map<DefinitionId, Map<OutcomeKey, Outcome>> books = new HashMap<>();
    private final Set<DefinitionId> lost = new HashSet<>();
    private final SortedSet<DefinitionId> stuck = new TreeSet<>();
    private final Set<DefinitionId> moved = new HashSet<>();
    private final List<OutcomeChange> changes = new ArrayList<>();
    private final List<QuestStanding> quests = new ArrayList<>();
    private final PointsLoop points;
    private Optional<Instant> newest;
    private boolean pointsAnew;
    private TotalsFold totals;

    private record Feed(int leaf, Contribution contribution) {}

    UserFold(Rulebook rulebook, UserState before, int stateBytesMax) {
        this.rulebook = rulebook;
        this.before = before;
        this.stateBytesMax = stateBytesMax;
        this.newest = before.newest();
        this.points = rulebook.points();
        this.pointsAnew = before.isUnknown();
        this.totals = new TotalsFold(before.totals().orElse(Totals.NONE), points.thresholds());
        this.was = new Ground(before.user(), rulebook::rule, this::storedState, this::reachedBefore);
        this.is = new Ground(before.user(), rulebook::rule, this::currentState, threshold -> totals.reached(threshold));
    }

    /** Lets these rules begin again, with all that was claimed. */
    void anew(SortedSet<DefinitionId> definitions, History history) {
        newest = history.newest();
        if (definitions.containsAll(points.all())) {
            pointsAnew = true;
            totals = new TotalsFold(Totals.NONE, points.thresholds());
        }
        definitions.forEach(id -> rulebook.find(id).ifPresent(rule -> {
            begin(rule, history);
            rebuildBelow(rule, definitions, history);
        }));
        history.events()
                .forEach(event -> rulebook.match(event, (rule, leaf, contribution) -> {
                    if (anew.contains(rule.id())) {
                        feeds.computeIfAbsent(rule, key -> new ArrayList<>()).add(new Feed(leaf, contribution));
                    }
                }));
        history.retracted().forEach(event -> rulebook.match(event, (rule, leaf, contribution) -> lost.add(rule.id())));
        history.standing()
                .forEach(outcome -> books.computeIfAbsent(outcome.key().definition(), key -> new HashMap<>())
                        .put(outcome.key(), outcome));
    }

    private void begin(Rule rule, History history) {
        anew.add(rule.id());
        changed.put(rule.id(), RuleState.start(rule, openedIn(history, rule)));
        feeds.put(rule, new ArrayList<>());
    }

    /** What is looked at but was dropped is folded anew too; that only brings its state back and changes nothing. */
    private void rebuildBelow(Rule rule, SortedSet<DefinitionId> definitions, History history) {
        for (DefinitionId id : rule.below()) {
            Rule lower = rulebook.rule(id);
            storedState(lower);
            if (dropped.contains(id) && !definitions.contains(id) && rebuilt.add(id)) {
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
                    if (!anew.contains(rule.id())) {
                        feeds.computeIfAbsent(rule, key -> new ArrayList<>()).add(new Feed(leaf, contribution));
                    }
                }));
        fresh.forEach(event -> newest =
                newest.filter(known -> !known.isBefore(event.timestamp())).or(() -> Optional.of(event.timestamp())));
        TreeSet<Rule> due = new TreeSet<>(Comparator.comparingInt(Rule::order));
        due.addAll(feeds.keySet());
        rulebook.clocked().stream()
                .filter(rule -> before.definitions().containsKey(rule.id()))
                .forEach(due::add);
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
            climb(climbs);
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
    private void climb(boolean due) {
        if (stuck.stream().anyMatch(points::concerns)
                || totals.isDisturbed()
                || (before.totals().isEmpty() && !pointsAnew)) {
            stuck.addAll(points.all());
            return;
        }
        boolean reached = totals.cross();
        if (!due && !reached) {
            return;
        }
        List<Rule> plain = points.above().stream()
                .filter(rule -> isReadable(rule) && !rule.isSequential() && hasBegun(rule))
                .toList();
        for (Rule rule : plain) {
            if (!feed(rule)) {
                stuck.add(rule.id());
            }
        }
        if (!pointsAnew && plain.stream().anyMatch(this::loses)) {
            stuck.addAll(points.all());
        }
        if (stuck.isEmpty()) {
            climbInRounds(plain);
        }
        if (totals.isDisturbed()) {
            stuck.addAll(points.all());
        }
        for (Rule rule : points.above()) {
            boolean ready = rule.isSequential() ? admit(rule) : plain.contains(rule) && !isUndone(rule);
            if (ready && stuck.isEmpty()) {
                settle(rule);
            }
        }
    }

    /**
     * Whether something that it rested on has gone or moved. What it gave may have brought the points that would now seem
     * to carry it: nothing supports itself, so all is derived anew.
     */
    private boolean loses(Rule rule) {
        for (int index = 0; index < rule.leaves().size(); index++) {
            Optional<Evidence> old = storedState(rule).leaves().get(index).held();
            if (old.isPresent()
                    && !old.equals(currentState(rule).leaves().get(index).held())) {
                return true;
            }
        }
        return rule.below().stream()
                .filter(id -> !points.isBelow(rulebook.rule(id)))
                .anyMatch(id -> was.heldOf(id).isPresent() && !was.heldOf(id).equals(is.heldOf(id)));
    }

    private void climbInRounds(List<Rule> rules) {
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
                totals.book(last != null ? last : pointsAnew ? Map.of() : was.outcomesOf(rule), now);
            }
            more = totals.cross();
        }
    }

    /** Whether its state and all that it looks at can be read; what was dropped needs the history. */
    private boolean isReadable(Rule rule) {
        boolean readable = true;
        for (DefinitionId lower : rule.below()) {
            readable &= !stuck.contains(lower) && isReadable(rulebook.rule(lower));
        }
        if (!anew.contains(rule.id())) {
            storedState(rule);
            if (dropped.contains(rule.id())) {
                readable = false;
            }
        }
        if (!readable) {
            stuck.add(rule.id());
        }
        return readable;
    }

    private boolean hasBegun(Rule rule) {
        return !rule.startsByHand() || currentState(rule).opened().isPresent();
    }

    /** Feeds it what concerns it; false if it has not begun, or needs the history. */
    private boolean admit(Rule rule) {
        if (!hasBegun(rule) || isUndone(rule)) {
            return false;
        }
        if (!feed(rule)) {
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
                || rule.thresholds().stream()
                        .anyMatch(threshold -> !reachedBefore(threshold).equals(totals.reached(threshold)));
        boolean undone = lowerMoved && !anew.contains(rule.id()) && remembersBelow(rule);
        if (undone) {
            stuck.add(rule.id());
        }
        return undone;
    }

    private Optional<Evidence> reachedBefore(Threshold threshold) {
        return before.totals().map(Totals::reached).map(reached -> reached.get(threshold));
    }

    /** Compares what it says now with what it said. */
    private void settle(Rule rule) {
        boolean begunAnew = anew.contains(rule.id());
        is.changed(rule.id());
        if (rebuilt.contains(rule.id())) {
            return;
        }
        Optional<Evidence> heldNow = is.heldOf(rule.id());
        if (begunAnew || !heldNow.equals(was.heldOf(rule.id()))) {
            moved.add(rule.id());
        }
        if (points.concerns(rule.id()) && rule.givesPoints() && !points.isBelow(rule)) {
            totals.book(begunAnew ? Map.of() : was.outcomesOf(rule), is.outcomesOf(rule));
        }
        if (rule.owned()) {
            compare(begunAnew ? books.getOrDefault(rule.id(), Map.of()) : was.outcomesOf(rule), is.outcomesOf(rule));
            standingOf(rule).ifPresent(quests::add);
        }
    }

    /** Whether what it has kept or sealed away depends on what lies below, so that a move there undoes it. */
    private boolean remembersBelow(Rule rule) {
        return before.definitions().containsKey(rule.id()) && (!rule.requires().isEmpty() || rule.isSequential());
    }

    /** Leaf by leaf, for one may open only after another; false if the history is needed. */
    private boolean feed(Rule rule) {
        List<Feed> feed = feeds.getOrDefault(rule, List.of());
        for (int index = 0; index < rule.leaves().size(); index++) {
            Leaf leaf = rule.leaves().get(index);
            Optional<Evidence> opener = leaf.opensAfter().flatMap(node -> is.nodeOf(rule, node));
            boolean reopened = leaf.opensAfter().isPresent()
                    && !anew.contains(rule.id())
                    && leaf.opensAfter()
                            .flatMap(node -> was.nodeOf(rule, node))
                            .filter(old -> !Optional.of(old).equals(opener))
                            .isPresent();
            if (reopened) {
                return false;
            }
            for (Feed one : feed) {
                if (one.leaf() == index && !feedLeaf(rule, index, one.contribution(), opener)) {
                    return false;
                }
            }
            if (leaf.criterion().fallsDue() && newest.isPresent()) {
                RuleState state = currentState(rule);
                changed.put(
                        rule.id(),
                        state.withLeaf(index, state.leaves().get(index).passed(newest.get())));
            }
        }
        return true;
    }

    private boolean feedLeaf(Rule rule, int index, Contribution contribution, Optional<Evidence> opener) {
        RuleState state = currentState(rule);
        LeafState leaf = state.leaves().get(index);
        if (rule.isSequential() && !anew.contains(rule.id()) && !isAfterAll(rule, contribution)) {
            return false;
        }
        boolean counts = state.isOpen(rule, contribution)
                && (rule.leaves().get(index).opensAfter().isEmpty()
                        || opener.filter(open -> contribution.place().isAfter(open.place()))
                                .isPresent());
        Optional<LeafState> next = counts ? leaf.advance(contribution) : Optional.of(leaf.pass(contribution));
        next.ifPresent(after -> changed.put(rule.id(), state.withLeaf(index, after)));
        return next.isPresent();
    }

    /** In a sequence a contribution is in order only if it comes after what any of the leaves had met before. */
    private boolean isAfterAll(Rule rule, Contribution contribution) {
        return storedState(rule).leaves().stream().allMatch(leaf -> leaf.isNext(contribution));
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
                .flatMap(quest ->
                        QuestReading.of(before.user(), rule, quest, currentState(rule), is, lost.contains(rule.id())));
    }

    private RuleState storedState(Rule rule) {
        RuleState known = stored.get(rule.id());
        if (known != null) {
            return known;
        }
        byte[] bytes = before.definitions().get(rule.id());
        Optional<RuleState> read =
                bytes == null ? Optional.of(RuleState.start(rule, Optional.empty())) : RuleState.read(rule, bytes);
        if (read.isEmpty()) {
            dropped.add(rule.id());
        }
        RuleState state = read.orElseGet(() -> RuleState.start(rule, Optional.empty()));
        stored.put(rule.id(), state);
        return state;
    }

    private RuleState currentState(Rule rule) {
        RuleState now = changed.get(rule.id());
        return now != null ? now : storedState(rule);
    }

    Decision decision() {
        Map<DefinitionId, byte[]> definitions = new HashMap<>(before.definitions());
        changed.forEach((id, state) -> definitions.put(id, state.sealedBytes(rulebook.rule(id), stateBytesMax)));
        long revision = Math.max(before.revision(), rulebook.revision());
        return new Decision(
                new UserState(
                        before.user(),
                        revision,
                        newest,
                        points.exists() ? Optional.of(totals.after()) : Optional.empty(),
                        definitions),
                changes,
                quests);
    }

    /** Time has come so far, though nothing was claimed of it: what has fallen due by then is due. */
    void until(Instant moment) {
        newest = newest.filter(known -> !known.isBefore(moment)).or(() -> Optional.of(moment));
    }

    /** What was fed to a leaf, by place. */
    List<Contribution> fedTo(Rule rule, int leaf) {
        return feeds.getOrDefault(rule, List.of()).stream()
                .filter(feed -> feed.leaf() == leaf)
                .map(Feed::contribution)
                .toList();
    }

    /** What the rules say now. */
    Ground ground() {
        return is;
    }

    RuleState stateOf(Rule rule) {
        return currentState(rule);
    }
}
