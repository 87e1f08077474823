package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.quest.Quest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What looks at a user's points and what gives them; nothing at all if nobody looks. A definition that hangs on points and
 * gives some is on a loop with itself. It has one answer as long as more points can only bring more: so on the loop
 * everything is awarded once, and nothing is undone by an outcome.
 *
 * @param thresholds all that are looked at
 * @param above rules that look at them, themselves or through others, lowest first
 * @param all those and all that give points
 */
public record PointsLoop(Set<Threshold> thresholds, List<Rule> above, SortedSet<DefinitionId> all) {

    public PointsLoop {
        thresholds = Collections.unmodifiableSortedSet(new TreeSet<>(thresholds));
        above = List.copyOf(above);
        all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
    }

    /** Whether the definition gives points that are looked at, or looks at them. */
    public boolean concerns(DefinitionId id) {
        return all.contains(id);
    }

    /** Whether the rule looks at points, itself or through others; these come last of a group's rules. */
    public boolean isBelow(Rule rule) {
        return !above.isEmpty() && rule.order() >= above.get(0).order();
    }

    /** Whether anybody looks at points. */
    public boolean exists() {
        return !thresholds.isEmpty();
    }

    /** @param ascending rules of a group, lowest first */
    static PointsLoop of(List<Rule> ascending) {
        Set<Threshold> thresholds = new TreeSet<>();
        SortedSet<DefinitionId> looking = new TreeSet<>();
        List<Rule> above = new ArrayList<>();
        for (Rule rule : ascending) {
            thresholds.addAll(rule.thresholds());
            if (!rule.thresholds().isEmpty() || rule.below().stream().anyMatch(looking::contains)) {
                looking.add(rule.id());
                above.add(rule);
            }
        }
        if (thresholds.isEmpty()) {
            return new PointsLoop(Set.of(), List.of(), new TreeSet<>());
        }
        check(above);
        SortedSet<DefinitionId> all = new TreeSet<>(looking);
        ascending.stream().filter(Rule::givesPoints).forEach(rule -> all.add(rule.id()));
        return new PointsLoop(thresholds, above, all);
    }

    private static void check(List<Rule> above) {
        Set<DefinitionId> onLoop = new TreeSet<>();
        for (int i = above.size() - 1; i >= 0; i--) {
            Rule rule = above.get(i);
            boolean leadsToPoints = above.stream()
                    .anyMatch(higher ->
                            onLoop.contains(higher.id()) && higher.below().contains(rule.id()));
            if (rule.givesPoints() || leadsToPoints) {
                onLoop.add(rule.id());
            }
        }
        above.stream().filter(rule -> onLoop.contains(rule.id())).forEach(rule -> check(rule, onLoop));
    }

    private static void check(Rule rule, Set<DefinitionId> onLoop) {
        if (rule.shape() instanceof Rule.Selected selected
                && selected.selection().repeat().mode() != Repeat.Mode.ONCE) {
            throw refused(rule, "is earned more than once", "take 'repeat' away");
        }
        if (rule.quest().filter(quest -> quest.order() == Quest.Order.SEQUENCE).isPresent()) {
            throw refused(rule, "takes its tasks in order", "let them come in any order");
        }
        if (rule.shape() instanceof Rule.Granted granted) {
            for (Rule.Grant grant : granted.grants()) {
                if (isBlocked(grant.node(), onLoop)) {
                    throw refused(rule, "is blocked by points or by what hangs on them", "take that 'unless' away");
                }
            }
        }
    }

    private static boolean isBlocked(Node node, Set<DefinitionId> onLoop) {
        return node instanceof Node.OfParts parts
                && (parts.unless().filter(block -> looksAt(block, onLoop)).isPresent()
                        || parts.parts().stream().anyMatch(part -> isBlocked(part, onLoop)));
    }

    private static boolean looksAt(Node node, Set<DefinitionId> onLoop) {
        if (node instanceof Node.OfParts parts) {
            return parts.parts().stream().anyMatch(part -> looksAt(part, onLoop))
                    || parts.unless().filter(block -> looksAt(block, onLoop)).isPresent();
        }
        return node instanceof Node.OfTotal || (node instanceof Node.OfDefinition other && onLoop.contains(other.id()));
    }

    private static IllegalArgumentException refused(Rule rule, String what, String remedy) {
        return new IllegalArgumentException(
                "%s hangs on points, gives some, and %s: there is no one answer; %s, or give it no points"
                        .formatted(rule.id(), what, remedy));
    }
}
