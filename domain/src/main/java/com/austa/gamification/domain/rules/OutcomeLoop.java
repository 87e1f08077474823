package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rules that see their own outcomes, by way of points, of a level or of counting outcomes. Such a loop has one answer as
 * long as what happens at a place can only bring more there: so on it everything is awarded once, is looked at through
 * counts, sequences and references alone, and undoes nothing.
 *
 * @param through what leads back to themselves
 * @param rules lowest first
 */
public record OutcomeLoop(Set<CountedOutcome> through, List<Rule> rules) {

    public OutcomeLoop {
        through = Set.copyOf(through);
        rules = List.copyOf(rules);
    }

    public boolean contains(Rule rule) {
        return rules.stream().anyMatch(one -> one.id().equals(rule.id()));
    }

    /** Whether the rule's leaf looks at what happens on the loop, or waits for it. */
    public boolean isSeenBy(Leaf leaf) {
        return leaf.opensAfter().isPresent()
                || leaf.criterion().outcomes().stream().anyMatch(through::contains);
    }

    /** What keeps it from having one answer. */
    List<UnsettledLoop.Fault> faults() {
        Set<DefinitionId> members = rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        List<UnsettledLoop.Fault> faults = new ArrayList<>();
        rules.forEach(rule -> fault(rule, members).ifPresent(faults::add));
        return faults;
    }

    private Optional<UnsettledLoop.Fault> fault(Rule rule, Set<DefinitionId> members) {
        String criteria = rule.quest().isPresent() ? "tasks" : "criteria";
        if (rule.shape() instanceof Rule.Selected selected
                && selected.selection().repeat().mode() != Repeat.Mode.ONCE) {
            return Optional.of(fault(rule, "repeat", "is earned more than once", "take 'repeat' away"));
        }
        for (Leaf leaf : rule.leaves()) {
            boolean grows = leaf.criterion() instanceof Tally || leaf.criterion() instanceof Sequence;
            if (!grows && leaf.criterion().outcomes().stream().anyMatch(through::contains)) {
                return Optional.of(fault(
                        rule,
                        criteria,
                        "looks at it through a streak or a silence",
                        "count the outcomes, or put them in a sequence"));
            }
        }
        if (rule.shape() instanceof Rule.Granted granted
                && granted.grants().stream().anyMatch(grant -> isBlocked(grant.node(), rule, members))) {
            return Optional.of(fault(rule, criteria, "is blocked by what happens on it", "take that 'unless' away"));
        }
        return Optional.empty();
    }

    private UnsettledLoop.Fault fault(Rule rule, String path, String what, String remedy) {
        return new UnsettledLoop.Fault(
                rule.id(),
                path,
                "is on a loop with itself (%s) and %s: there is no one answer".formatted(LoopPath.of(this, rule), what),
                remedy + (through.equals(Set.of(CountedOutcome.LEVEL)) ? ", or give it no points" : ""));
    }

    private boolean isBlocked(Node node, Rule rule, Set<DefinitionId> members) {
        return node instanceof Node.OfParts parts
                && (parts.unless()
                                .filter(block -> looksAt(block, rule, members))
                                .isPresent()
                        || parts.parts().stream().anyMatch(part -> isBlocked(part, rule, members)));
    }

    private boolean looksAt(Node node, Rule rule, Set<DefinitionId> members) {
        if (node instanceof Node.OfParts parts) {
            return parts.parts().stream().anyMatch(part -> looksAt(part, rule, members))
                    || parts.unless()
                            .filter(block -> looksAt(block, rule, members))
                            .isPresent();
        }
        if (node instanceof Node.OfLeaf leaf) {
            return isSeenBy(rule.leaves().get(leaf.index()));
        }
        return node instanceof Node.OfTotal
                ? through.contains(CountedOutcome.LEVEL)
                : node instanceof Node.OfDefinition other && members.contains(other.id());
    }
}
