package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.Evidence;
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

/** What events bring to rules, and how it gets into their leaves. For a single use. */
final class Feeding {

    private record Feed(int leaf, Contribution contribution) {}

    private final FoldStates states;
    private final Ground was;
    private final Ground is;
    private final Map<Rule, List<Feed>> feeds = new TreeMap<>(Comparator.comparingInt(Rule::order));

    Feeding(FoldStates states, Ground was, Ground is) {
        this.states = states;
        this.was = was;
        this.is = is;
    }

    /** Has the rule visited, whether it is fed or not. */
    void begin(Rule rule) {
        feeds.put(rule, new ArrayList<>());
    }

    /** By place. */
    void add(Rule rule, int leaf, Contribution contribution) {
        feeds.computeIfAbsent(rule, key -> new ArrayList<>()).add(new Feed(leaf, contribution));
    }

    Collection<Rule> rules() {
        return feeds.keySet();
    }

    /** What was fed to a leaf, by place. */
    List<Contribution> fedTo(Rule rule, int leaf) {
        return feeds.getOrDefault(rule, List.of()).stream()
                .filter(feed -> feed.leaf() == leaf)
                .map(Feed::contribution)
                .toList();
    }

    /**
     * Leaf by leaf, for one may open only after another; false if the history is needed.
     *
     * @param newest how far the user's time has come
     */
    boolean feed(Rule rule, Optional<Instant> newest) {
        List<Feed> feed = feeds.getOrDefault(rule, List.of());
        for (int index = 0; index < rule.leaves().size(); index++) {
            Leaf leaf = rule.leaves().get(index);
            Optional<Evidence> opener = leaf.opensAfter().flatMap(node -> is.nodeOf(rule, node));
            if (hasReopened(rule, leaf, opener)) {
                return false;
            }
            for (Feed one : feed) {
                if (one.leaf() == index && !feed(rule, index, one.contribution(), opener)) {
                    return false;
                }
            }
            if (leaf.criterion().fallsDue() && newest.isPresent()) {
                RuleState state = states.current(rule);
                states.put(rule, state.withLeaf(index, state.leaves().get(index).passed(newest.get())));
            }
        }
        return true;
    }

    /** Whether it had opened elsewhere, so that what it has let in is no longer what it should have. */
    private boolean hasReopened(Rule rule, Leaf leaf, Optional<Evidence> opener) {
        return leaf.opensAfter().isPresent()
                && !states.isAnew(rule)
                && leaf.opensAfter()
                        .flatMap(node -> was.nodeOf(rule, node))
                        .filter(old -> !Optional.of(old).equals(opener))
                        .isPresent();
    }

    private boolean feed(Rule rule, int index, Contribution contribution, Optional<Evidence> opener) {
        RuleState state = states.current(rule);
        LeafState leaf = state.leaves().get(index);
        if (rule.isSequential() && !states.isAnew(rule) && !isAfterAll(rule, contribution)) {
            return false;
        }
        boolean counts = state.isOpen(rule, contribution)
                && (rule.leaves().get(index).opensAfter().isEmpty()
                        || opener.filter(open -> contribution.place().isAfter(open.place()))
                                .isPresent());
        Optional<LeafState> next = counts ? leaf.advance(contribution) : Optional.of(leaf.pass(contribution));
        next.ifPresent(after -> states.put(rule, state.withLeaf(index, after)));
        return next.isPresent();
    }

    /** In a sequence a contribution is in order only if it comes after what any of the leaves had met before. */
    private boolean isAfterAll(Rule rule, Contribution contribution) {
        return states.stored(rule).leaves().stream().allMatch(leaf -> leaf.isNext(contribution));
    }
}
