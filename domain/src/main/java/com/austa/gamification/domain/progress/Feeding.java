package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.rules.Leaf;
import com.austa.gamification.domain.rules.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What events and outcomes bring to rules, and how it gets into their leaves. For a single use. */
final class Feeding {

    /** Outcomes at one place happen together, yet are counted in one order. */
    private record Told(Contribution contribution, OutcomeKey key) {
        static final Comparator<Told> ORDER = Comparator.comparing((Told told) -> told.contribution.place())
                .thenComparing(told -> told.key.definition())
                .thenComparing(told -> told.key.occurrence());
    }

    private static final class Feed {
        private final List<Contribution> events = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private List<Contribution> levels = List.of();

        /** By place; at one place events, then awards and quests, then the level. */
        private List<Contribution> all() {
            if (told.isEmpty() && levels.isEmpty()) {
                return events;
            }
            List<Contribution> all = new ArrayList<>(events);
            told.stream().sorted(Told.ORDER).map(Told::contribution).forEach(all::add);
            all.addAll(levels);
            all.sort(Comparator.comparing(Contribution::place));
            return all;
        }
    }

    private final FoldStates states;
    private final Ground was;
    private final Ground is;
    private final Map<Rule, Feed[]> feeds = new TreeMap<>(Comparator.comparingInt(Rule::order));

    Feeding(FoldStates states, Ground was, Ground is) {
        this.states = states;
        this.was = was;
        this.is = is;
    }

    /** Has the rule visited, whether it is fed or not. */
    void begin(Rule rule) {
        feeds.put(rule, new Feed[rule.leaves().size()]);
    }

    /** The same, with what it may have been fed. */
    void visit(Rule rule) {
        feedsOf(rule);
    }

    /** An event's; by place. */
    void add(Rule rule, int leaf, Contribution contribution) {
        feed(rule, leaf).events.add(contribution);
    }

    /** An outcome's, in any order. */
    void tell(Rule rule, int leaf, Contribution contribution, OutcomeKey key) {
        feed(rule, leaf).told.add(new Told(contribution, key));
    }

    /**
     * Changes of the level, in the place of all that were told before; by place.
     *
     * @return whether they are others than before
     */
    boolean tellLevels(Rule rule, int leaf, List<Contribution> levels) {
        Feed feed = feed(rule, leaf);
        boolean others = !feed.levels.equals(levels);
        feed.levels = levels;
        return others;
    }

    private Feed[] feedsOf(Rule rule) {
        return feeds.computeIfAbsent(rule, key -> new Feed[rule.leaves().size()]);
    }

    private Feed feed(Rule rule, int leaf) {
        Feed[] ofRule = feedsOf(rule);
        if (ofRule[leaf] == null) {
            ofRule[leaf] = new Feed();
        }
        return ofRule[leaf];
    }

    Collection<Rule> rules() {
        return feeds.keySet();
    }

    /** What was fed to a leaf, by place. */
    List<Contribution> fedTo(Rule rule, int leaf) {
        return List.copyOf(brought(rule, leaf));
    }

    private List<Contribution> brought(Rule rule, int leaf) {
        Feed[] ofRule = feeds.get(rule);
        return ofRule == null || ofRule[leaf] == null ? List.of() : ofRule[leaf].all();
    }

    /**
     * Leaf by leaf, for one may open only after another; false if the history is needed.
     *
     * @param newest how far the user's time has come
     */
    boolean feed(Rule rule, Optional<Instant> newest) {
        for (int index = 0; index < rule.leaves().size(); index++) {
            if (!feed(rule, index, newest)) {
                return false;
            }
        }
        return true;
    }

    /** One leaf, from what it remembered before the step; false if the history is needed. */
    boolean feed(Rule rule, int index, Optional<Instant> newest) {
        Leaf leaf = rule.leaves().get(index);
        Optional<Evidence> opener = leaf.opensAfter().flatMap(node -> is.nodeOf(rule, node));
        if (hasReopened(rule, index, opener)) {
            return false;
        }
        LeafState state = states.initial(rule).leaves().get(index);
        Optional<Place> taken = Optional.empty();
        boolean ordered = rule.isSequential() && !states.isAnew(rule);
        for (Contribution contribution : brought(rule, index)) {
            if (ordered && !isAfterAll(rule, contribution)) {
                return false;
            }
            boolean beside = taken.filter(contribution.place()::equals).isPresent();
            taken = beside || state.isNext(contribution) ? Optional.of(contribution.place()) : taken;
            if (counts(rule, leaf, contribution, opener)) {
                Optional<LeafState> next = state.advance(contribution, beside);
                if (next.isEmpty()) {
                    return false;
                }
                state = next.get();
            } else {
                state = state.pass(contribution);
            }
        }
        if (leaf.criterion().fallsDue() && newest.isPresent()) {
            state = state.passed(newest.get());
        }
        RuleState current = states.current(rule);
        if (current.leaves().get(index) != state) {
            states.put(rule, current.withLeaf(index, state));
        }
        return true;
    }

    private boolean counts(Rule rule, Leaf leaf, Contribution contribution, Optional<Evidence> opener) {
        return states.initial(rule).isOpen(rule, contribution)
                && (leaf.opensAfter().isEmpty()
                        || opener.filter(open -> contribution.place().isAfter(open.place()))
                                .isPresent());
    }

    /** Whether it opens elsewhere than it had, or before what it has met, so that what it has let in is not what it should. */
    private boolean hasReopened(Rule rule, int index, Optional<Evidence> opener) {
        Leaf leaf = rule.leaves().get(index);
        if (leaf.opensAfter().isEmpty() || states.isAnew(rule)) {
            return false;
        }
        Optional<Evidence> before = leaf.opensAfter().flatMap(node -> was.nodeOf(rule, node));
        // Outcomes may stand in a time to come: at the beginning of what they were waiting for.
        Optional<Place> met = states.initial(rule).leaves().get(index).lastSeen();
        return before.isPresent()
                ? !before.equals(opener)
                : opener.isPresent()
                        && met.filter(place -> place.isAfter(opener.get().place()))
                                .isPresent();
    }

    /** In a sequence a contribution is in order only if it comes after what any of the leaves had met before. */
    private boolean isAfterAll(Rule rule, Contribution contribution) {
        return states.stored(rule).leaves().stream().allMatch(leaf -> leaf.isNext(contribution));
    }
}
