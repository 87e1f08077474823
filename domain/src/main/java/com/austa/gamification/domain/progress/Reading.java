package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Completion;
import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.rules.Leaf;
import com.austa.gamification.domain.rules.Node;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one definition, and all that it looks at, say of one user: the fold of the whole history with nothing sealed away,
 * so that every stage can be looked at. To be read, not kept; for use by one thread.
 */
public final class Reading {

    private final Rulebook rulebook;
    private final UserFold fold;

    private Reading(Rulebook rulebook, UserFold fold) {
        this.rulebook = rulebook;
        this.fold = fold;
    }

    /**
     * @param moment what has fallen due by then is due, whether or not anything later was claimed
     * @throws IllegalArgumentException if the rulebook has no such definition
     */
    public static Reading of(Rulebook rulebook, DefinitionId definition, History history, Instant moment) {
        SortedSet<DefinitionId> definitions = rulebook.withAllBelow(definition);
        UserFold fold = new UserFold(rulebook, UserState.unknown(history.user()), Integer.MAX_VALUE);
        fold.anew(definitions, history);
        fold.until(moment);
        fold.advance(List.of(), new TreeSet<>());
        return new Reading(rulebook, fold);
    }

    /** @throws IllegalArgumentException if the rulebook has no such definition */
    public Rule rule(DefinitionId definition) {
        return rulebook.rule(definition);
    }

    /**
     * What to show of a definition whose revisions judge each its own event time: the one that gave it, if it gives one
     * thing alone, else the last; every other definition is its own. Empty where nothing is judged at all.
     */
    public Optional<Rule> shown(Rule rule) {
        if (!(rule.shape() instanceof Rule.Merged merged)) {
            return Optional.of(rule);
        }
        return merged.parts().stream()
                .filter(part -> merged.once() && held(part).isPresent())
                .findFirst()
                .or(() -> merged.parts().stream().reduce((earlier, later) -> later))
                .map(rulebook::rule);
    }

    /** Where the definition's first outcome stands. */
    public Optional<Evidence> held(DefinitionId definition) {
        return fold.ground().heldOf(definition);
    }

    /** What a node of the rule holds. */
    public Optional<Evidence> held(Rule rule, Node node) {
        return fold.ground().nodeOf(rule, node);
    }

    /** The points that count towards a threshold which the definition looks at, all in all. */
    public long points(Threshold threshold) {
        return rulebook.bringing(CountedOutcome.LEVEL).stream()
                .flatMap(giver -> outcomes(rulebook.rule(giver)).stream())
                .filter(outcome -> threshold.counts(outcome.journey()))
                .mapToLong(Outcome::points)
                .sum();
    }

    /** All that stand, by place. */
    public List<Outcome> outcomes(Rule rule) {
        return fold.ground().outcomesOf(rule).values().stream()
                .sorted(Comparator.comparing(Outcome::place)
                        .thenComparing(outcome -> outcome.key().occurrence()))
                .toList();
    }

    /** Every completion of a leaf, awarded or not, in {@link Completion#ORDER}. */
    public List<Completion> completions(Rule rule, int leaf) {
        return fold.stateOf(rule).leaves().get(leaf).memory().completions();
    }

    /** Whether a fact holds some of its outcomes, which may stand without what is missing. */
    public boolean isKept(Rule rule) {
        return !fold.stateOf(rule).kept().isEmpty();
    }

    /** Whether the rule waits for the user to start it. */
    public boolean isUnopened(Rule rule) {
        return rule.startsByHand() && fold.stateOf(rule).opened().isEmpty();
    }

    /** What counted for a leaf, by place: not what came before the rule was opened or the leaf's turn. */
    public List<Contribution> counted(Rule rule, int index) {
        Leaf leaf = rule.leaves().get(index);
        Optional<Place> opener =
                leaf.opensAfter().flatMap(node -> held(rule, node)).map(Evidence::place);
        if (leaf.opensAfter().isPresent() && opener.isEmpty()) {
            return List.of();
        }
        RuleState state = fold.stateOf(rule);
        return fold.fedTo(rule, index).stream()
                .filter(one -> state.isOpen(rule, one))
                .filter(one ->
                        opener.filter(place -> !one.place().isAfter(place)).isEmpty())
                .toList();
    }
}
