package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.progress.TotalsFold.LevelChange;
import com.austa.gamification.domain.rules.OutcomeLoop;
import com.austa.gamification.domain.rules.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules that see their own outcomes, walked from place to place: what comes next is found, told to all, and looked for
 * again at that same place until nothing new happens there. What comes earlier is final by then, so the order of trying
 * means nothing. For a single use.
 */
final class LoopWalk {

    private static final int ROUNDS_MAX = 100_000;

    private record LeafOf(Rule rule, int leaf) {
        @Override
        public boolean equals(Object other) {
            return other instanceof LeafOf one && leaf == one.leaf && rule.id().equals(one.rule.id());
        }

        @Override
        public int hashCode() {
            return 31 * rule.id().hashCode() + leaf;
        }
    }

    private final OutcomeLoop loop;
    private final List<Rule> rules;
    private final Telling telling;
    private final Feeding feeding;
    private final FoldStates states;
    private final UserPoints points;
    private final Ground was;
    private final Ground is;
    private final Optional<Instant> newest;
    private final Map<DefinitionId, Map<OutcomeKey, Outcome>> standing = new HashMap<>();
    /** Of each place gone through, the levels it had been on between the rounds. */
    private final SortedMap<Place, List<LevelChange>> seenLevels = new TreeMap<>();

    /** @param rules those of the loop that have begun */
    LoopWalk(
            OutcomeLoop loop,
            List<Rule> rules,
            Telling telling,
            Feeding feeding,
            FoldStates states,
            UserPoints points,
            Ground was,
            Ground is,
            Optional<Instant> newest) {
        this.loop = loop;
        this.rules = rules;
        this.telling = telling;
        this.feeding = feeding;
        this.states = states;
        this.points = points;
        this.was = was;
        this.is = is;
        this.newest = newest;
    }

    /** @return false if only the whole history can tell */
    boolean walk() {
        for (Rule rule : rules) {
            standing.put(rule.id(), new HashMap<>(states.isAnew(rule) ? Map.of() : was.outcomesOf(rule)));
        }
        Set<LeafOf> fresh = everyLeaf();
        for (int round = 0; ; round++) {
            if (round > ROUNDS_MAX) {
                throw new IllegalStateException("outcomes that hang on outcomes do not come to rest");
            }
            if (!judge(fresh)) {
                return false;
            }
            Map<DefinitionId, Map<OutcomeKey, Outcome>> found = found();
            if (found.isEmpty()) {
                return rules.stream().allMatch(this::keepsAll);
            }
            fresh = take(found);
        }
    }

    private Set<LeafOf> everyLeaf() {
        Set<LeafOf> all = new HashSet<>();
        rules.forEach(rule -> {
            for (int index = 0; index < rule.leaves().size(); index++) {
                all.add(new LeafOf(rule, index));
            }
        });
        return all;
    }

    /** Works out everything anew by what stands so far. */
    private boolean judge(Set<LeafOf> fed) {
        rules.forEach(rule -> is.changed(rule.id()));
        if (loop.through().contains(CountedOutcome.LEVEL)) {
            points.cross();
        }
        fed.addAll(tellLevels());
        for (Rule rule : rules) {
            for (int index = 0; index < rule.leaves().size(); index++) {
                boolean due =
                        rule.leaves().get(index).opensAfter().isPresent() || fed.contains(new LeafOf(rule, index));
                if (due && !feeding.feed(rule, index, newest)) {
                    return false;
                }
            }
            is.changed(rule.id());
        }
        return !points.needHistory();
    }

    /** A leaf takes one change of the level a place, the first that it looks at: what it has seen once it does not unsee. */
    private Set<LeafOf> tellLevels() {
        Set<LeafOf> others = new HashSet<>();
        if (!loop.through().contains(CountedOutcome.LEVEL)) {
            return others;
        }
        SortedMap<Place, List<LevelChange>> all = new TreeMap<>(seenLevels);
        points.levelChanges().forEach(change -> all.merge(change.place(), List.of(change), LoopWalk::joined));
        Map<LeafOf, SortedMap<Place, Contribution>> told = new LinkedHashMap<>();
        rules.forEach(rule -> {
            for (int index = 0; index < rule.leaves().size(); index++) {
                if (rule.leaves().get(index).criterion().outcomes().contains(CountedOutcome.LEVEL)) {
                    told.put(new LeafOf(rule, index), new TreeMap<>());
                }
            }
        });
        all.values()
                .forEach(levels -> levels.forEach(change -> telling.match(change, (rule, leaf, contribution) -> {
                    SortedMap<Place, Contribution> one = told.get(new LeafOf(rule, leaf));
                    if (one != null) {
                        one.putIfAbsent(change.place(), contribution);
                    }
                })));
        told.forEach((leaf, levels) -> {
            if (feeding.tellLevels(leaf.rule(), leaf.leaf(), List.copyOf(levels.values()))) {
                others.add(leaf);
            }
        });
        return others;
    }

    private static List<LevelChange> joined(List<LevelChange> seen, List<LevelChange> now) {
        List<LevelChange> joined = new ArrayList<>(seen);
        now.stream().filter(change -> !joined.contains(change)).forEach(joined::add);
        return joined;
    }

    /** Of what is earned and not taken yet, all that stands at the first place. */
    private Map<DefinitionId, Map<OutcomeKey, Outcome>> found() {
        Map<DefinitionId, Map<OutcomeKey, Outcome>> found = new LinkedHashMap<>();
        Place first = null;
        for (Rule rule : rules) {
            if (!rule.id().isWhole()) {
                continue;
            }
            Map<OutcomeKey, Outcome> taken = Objects.requireNonNull(standing.get(rule.id()));
            for (Outcome outcome : is.outcomesOf(rule).values()) {
                if (taken.containsKey(outcome.key())
                        || first != null && outcome.place().isAfter(first)) {
                    continue;
                }
                if (first != null && first.isAfter(outcome.place())) {
                    found.clear();
                }
                first = outcome.place();
                found.computeIfAbsent(rule.id(), id -> new HashMap<>()).put(outcome.key(), outcome);
            }
        }
        return found;
    }

    private Set<LeafOf> take(Map<DefinitionId, Map<OutcomeKey, Outcome>> found) {
        Set<LeafOf> told = new HashSet<>();
        Place place =
                found.values().iterator().next().values().iterator().next().place();
        points.levelChanges().stream()
                .filter(change -> !change.place().isAfter(place))
                .forEach(change -> seenLevels.merge(change.place(), List.of(change), LoopWalk::joined));
        for (Rule rule : rules) {
            Map<OutcomeKey, Outcome> outcomes = found.getOrDefault(rule.id(), Map.of());
            outcomes.values().forEach(outcome -> {
                Objects.requireNonNull(standing.get(rule.id())).put(outcome.key(), outcome);
                telling.tell(rule, outcome, (counter, leaf, contribution) -> told.add(new LeafOf(counter, leaf)));
            });
            if (!outcomes.isEmpty()) {
                points.book(Map.of(), outcomes);
            }
        }
        return told;
    }

    /**
     * Whether nothing that it rested on has gone or moved. What it gave may have brought the points that would now seem to
     * carry it: nothing supports itself, so all is derived anew.
     */
    private boolean keepsAll(Rule rule) {
        if (states.isAnew(rule)) {
            return true;
        }
        if (!is.isToldApartFrom(was, rule)) {
            return false;
        }
        Map<OutcomeKey, Outcome> now = is.outcomesOf(rule);
        boolean outcomes = was.outcomesOf(rule).entrySet().stream()
                .allMatch(old -> old.getValue().equals(now.get(old.getKey())));
        for (int index = 0; index < rule.leaves().size(); index++) {
            Optional<?> old = states.stored(rule).leaves().get(index).held();
            outcomes &= old.isEmpty()
                    || old.equals(states.current(rule).leaves().get(index).held());
        }
        return outcomes
                && rule.below().stream()
                        .allMatch(
                                id -> was.heldOf(id).isEmpty() || was.heldOf(id).equals(is.heldOf(id)));
    }
}
