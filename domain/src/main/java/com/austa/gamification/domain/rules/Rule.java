package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.time.Life;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A definition ready to judge.
 *
 * @param since the catalogue's revision that brought it, or the one since which somebody looks at it, if that is later
 * @param order its place among the rules: above all that it refers to
 * @param owned whether its outcomes are this group's to write; the others are folded only to be looked at
 * @param shape how its outcomes follow from its leaves and from what lies below
 * @param requires definitions whose places its outcomes wait for
 * @param below all that it looks at
 * @param thresholds points of the user that it looks at
 * @param tasks one node a task, for a quest; empty for all else
 * @param keeps whether what was held once is not withdrawn by late events
 */
public record Rule(
        DefinitionId id,
        int revision,
        long since,
        int order,
        boolean owned,
        Journey journey,
        Life life,
        List<Leaf> leaves,
        Shape shape,
        List<DefinitionId> requires,
        Set<DefinitionId> below,
        Set<Threshold> thresholds,
        Optional<Quest> quest,
        List<Node> tasks,
        boolean keeps) {

    /** From completions to occurrences. */
    public sealed interface Shape {}

    /** The completions of the first leaf, as the selection takes them. */
    public record Selected(Selection selection) implements Shape {}

    /** Every completion of the first leaf, named by its event, worth its value. */
    public record EachEvent() implements Shape {}

    /**
     * What revisions of the definition hold, each for its event time; for one key the earliest place stands.
     *
     * @param parts their rules, in the order of their times
     * @param givesPoints whether one of them does
     * @param apart whether two of them never hold one key
     * @param once whether each of them holds one thing at most, and it is the same one
     */
    public record Merged(List<DefinitionId> parts, boolean givesPoints, boolean apart, boolean once) implements Shape {
        public Merged {
            parts = List.copyOf(parts);
        }
    }

    /** What nodes hold, each one an occurrence of its own. */
    public record Granted(List<Grant> grants) implements Shape {}

    /** @param occurrence its name, empty for the definition's only one */
    public record Grant(String occurrence, Node node, long points) {}

    public Rule {
        leaves = List.copyOf(leaves);
        requires = List.copyOf(requires);
        below = Set.copyOf(below);
        thresholds = Set.copyOf(thresholds);
        tasks = List.copyOf(tasks);
    }

    Rule at(int place, boolean ours, long folded) {
        return new Rule(
                id,
                revision,
                folded,
                place,
                ours,
                journey,
                life,
                leaves,
                shape,
                requires,
                below,
                thresholds,
                quest,
                tasks,
                keeps);
    }

    Rule keeping() {
        return new Rule(
                id,
                revision,
                since,
                order,
                owned,
                journey,
                life,
                leaves,
                shape,
                requires,
                below,
                thresholds,
                quest,
                tasks,
                true);
    }

    /** Whether each user must start it before anything counts. */
    public boolean startsByHand() {
        return quest.filter(one -> one.start() == Quest.Start.MANUAL).isPresent();
    }

    /** Whether a leaf listens only after something else, so that the order of events across leaves matters. */
    public boolean isSequential() {
        for (Leaf leaf : leaves) {
            if (leaf.opensAfter().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether what it gives counts towards the user's points; what a revision gives beside others is the definition's. */
    public boolean givesPoints() {
        return id.isWhole() && brings();
    }

    /** Whether points come with its outcomes. */
    boolean brings() {
        if (shape instanceof Merged merged) {
            return merged.givesPoints();
        }
        if (shape instanceof Granted granted) {
            return granted.grants().stream().anyMatch(grant -> grant.points() != 0);
        }
        return !(shape instanceof Selected selected)
                || selected.selection().points().stream().anyMatch(points -> points != 0);
    }

    /** The outcomes that its leaves look at. */
    public Set<CountedOutcome> counts() {
        Set<CountedOutcome> counted = EnumSet.noneOf(CountedOutcome.class);
        leaves.forEach(leaf -> counted.addAll(leaf.criterion().outcomes()));
        return counted;
    }

    /** All at once that it looks at: outcomes of a kind, and points, which make the level. */
    public Set<CountedOutcome> looksAt() {
        Set<CountedOutcome> seen = counts();
        if (!thresholds.isEmpty()) {
            seen.add(CountedOutcome.LEVEL);
        }
        return seen;
    }

    /** What others see of it that look at outcomes or points: nothing of a revision that is folded beside others. */
    public Set<CountedOutcome> bringsAbout() {
        Set<CountedOutcome> brought = EnumSet.noneOf(CountedOutcome.class);
        if (id.isWhole()) {
            CountedOutcome.of(id.kind()).ifPresent(brought::add);
        }
        if (givesPoints()) {
            brought.add(CountedOutcome.LEVEL);
        }
        return brought;
    }

    /** Whether its only outcome is the one without a name. */
    boolean isOnce() {
        if (shape instanceof Granted granted) {
            return granted.grants().stream()
                    .allMatch(grant -> grant.occurrence().isEmpty());
        }
        return shape instanceof Selected selected && selected.selection().isOnce();
    }

    /** Whether a leaf may come true by time alone. */
    public boolean fallsDue() {
        return leaves.stream().anyMatch(leaf -> leaf.criterion().fallsDue());
    }
}
