package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.Completion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.Quiet;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.explanation.Part.Kind;
import com.austa.gamification.domain.progress.Reading;
import com.austa.gamification.domain.rules.Leaf;
import com.austa.gamification.domain.rules.Node;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Selection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule's leaves as parts. */
final class Leaves {

    private Leaves() {}

    /** One that need only come true. */
    static Part plain(Reading reading, Rule rule, int index) {
        Leaf leaf = rule.leaves().get(index);
        BigDecimal target = leaf.targets().get(0);
        Optional<Evidence> held = reading.held(rule, new Node.OfLeaf(index));
        Reach reach = held.map(evidence -> reached(evidence))
                .orElseGet(() -> Reach.of(leaf.criterion(), reading.counted(rule, index), target));
        return part(leaf.criterion(), held, reach, List.of());
    }

    /** One that is awarded by tiers and repeats: its numbers are those of what can be earned next. */
    static Part selected(Reading reading, Rule rule, Selection selection) {
        Leaf leaf = rule.leaves().get(0);
        List<Completion> completions = reading.completions(rule, 0);
        Optional<Evidence> held = reading.held(rule, new Node.OfLeaf(0));
        Reach reach = new Next(selection, leaf, completions, reading.counted(rule, 0))
                .reach()
                .orElseGet(() -> reached(completions.get(completions.size() - 1).evidence()));
        return part(leaf.criterion(), held, reach, tiers(selection, leaf, completions, reading, rule));
    }

    private static Reach reached(Evidence evidence) {
        return new Reach(
                Progress.complete(evidence.value(), evidence.target()),
                "%s of %s reached at %s"
                        .formatted(
                                Words.number(evidence.value()),
                                Words.number(evidence.target()),
                                evidence.place().instant()));
    }

    private static List<Part> tiers(
            Selection selection, Leaf leaf, List<Completion> completions, Reading reading, Rule rule) {
        List<Part> parts = new ArrayList<>();
        for (int tier = 0; tier < selection.tiers().size(); tier++) {
            int target = tier;
            Optional<Evidence> held = completions.stream()
                    .filter(one -> one.target() == target)
                    .findFirst()
                    .map(Completion::evidence);
            Reach reach = held.map(Leaves::reached)
                    .orElseGet(() -> Reach.of(
                            leaf.criterion(),
                            reading.counted(rule, 0),
                            leaf.targets().get(target)));
            parts.add(new Part(
                    Kind.TIER,
                    selection.tiers().get(tier),
                    held.isPresent(),
                    Standings.placeOf(held),
                    reach.progress(),
                    false,
                    reach.sentence(),
                    List.of()));
        }
        return parts;
    }

    private static Part part(LeafCriterion criterion, Optional<Evidence> held, Reach reach, List<Part> parts) {
        return new Part(
                kindOf(criterion),
                aboutOf(criterion),
                held.isPresent(),
                Standings.placeOf(held),
                reach.progress(),
                false,
                reach.sentence(),
                parts);
    }

    private static Kind kindOf(LeafCriterion criterion) {
        if (criterion instanceof Tally) {
            return Kind.TALLY;
        }
        if (criterion instanceof DayStreak) {
            return Kind.DAY_STREAK;
        }
        if (criterion instanceof EventStreak) {
            return Kind.EVENT_STREAK;
        }
        if (criterion instanceof Sequence) {
            return Kind.SEQUENCE;
        }
        return criterion instanceof Quiet ? Kind.QUIET : Kind.EACH_EVENT;
    }

    private static String aboutOf(LeafCriterion criterion) {
        List<String> types = criterion.filters().stream()
                .map(filter -> filter.on().isEmpty() ? "*" : Words.types(filter.on()))
                .distinct()
                .toList();
        return String.join(", ", types);
    }
}
