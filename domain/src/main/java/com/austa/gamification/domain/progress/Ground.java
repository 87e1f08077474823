package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Completion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.rules.Node;
import com.austa.gamification.domain.rules.Occurrence;
import com.austa.gamification.domain.rules.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the rules say of one user at one moment, worked out upwards from their leaves: a pure reading of rule states.
 * For a single use, while no state changes.
 */
final class Ground {

    private final UserId user;
    private final Function<DefinitionId, Rule> rules;
    private final Function<Rule, RuleState> states;
    private final Function<Threshold, Optional<Evidence>> totals;
    private final Map<DefinitionId, Optional<Evidence>> held = new HashMap<>();

    Ground(
            UserId user,
            Function<DefinitionId, Rule> rules,
            Function<Rule, RuleState> states,
            Function<Threshold, Optional<Evidence>> totals) {
        this.user = user;
        this.rules = rules;
        this.states = states;
        this.totals = totals;
    }

    /** Forgets what it worked out for a rule whose state changed, so that it reads again. */
    void changed(DefinitionId id) {
        held.remove(id);
    }

    /** Where the definition's first outcome stands, sealed or not. */
    Optional<Evidence> heldOf(DefinitionId id) {
        Optional<Evidence> known = held.get(id);
        if (known != null) {
            return known;
        }
        Rule rule = rules.apply(id);
        Optional<Evidence> found;
        if (rule.shape() instanceof Rule.Merged merged) {
            found = merged.parts().stream()
                    .flatMap(part -> heldOf(part).stream())
                    .min(Comparator.comparing(Evidence::place));
        } else if (rule.shape() instanceof Rule.Granted granted) {
            found = granted.grants().stream()
                    .flatMap(grant -> granted(rule, grant).stream())
                    .min(Comparator.comparing(Evidence::place));
        } else {
            found = states.apply(rule).leaves().get(0).held().flatMap(evidence -> waited(rule, evidence));
        }
        for (Held kept : states.apply(rule).kept()) {
            found = EarliestStands.of(found, Optional.of(kept.evidence()));
        }
        held.put(id, found);
        return found;
    }

    /** What a node of the rule holds now. */
    Optional<Evidence> nodeOf(Rule rule, Node node) {
        RuleState state = states.apply(rule);
        return node.held(new Node.Below() {
            @Override
            public Optional<Evidence> leaf(int index) {
                return state.leaves().get(index).held();
            }

            @Override
            public Optional<Evidence> definition(DefinitionId id) {
                return heldOf(id).flatMap(evidence -> within(rule, state, evidence));
            }

            @Override
            public Optional<Evidence> total(Threshold threshold) {
                return totals.apply(threshold).flatMap(evidence -> within(rule, state, evidence));
            }
        });
    }

    /** The outcomes that stand and are not sealed away, by key. */
    Map<OutcomeKey, Outcome> outcomesOf(Rule rule) {
        return EarliestStands.of(derived(rule), kept(rule));
    }

    private List<Outcome> kept(Rule rule) {
        return states.apply(rule).kept().stream()
                .map(held -> new Outcome(
                        new OutcomeKey(user, rule.id(), held.occurrence()),
                        held.evidence().place(),
                        held.points(),
                        rule.journey(),
                        Receipt.of(held.revision(), held.evidence())))
                .toList();
    }

    private Map<OutcomeKey, Outcome> derived(Rule rule) {
        if (rule.shape() instanceof Rule.Merged merged) {
            return merged(merged);
        }
        List<Occurrence> occurrences = occurrencesOf(rule);
        if (occurrences.isEmpty()) {
            return Map.of();
        }
        Map<OutcomeKey, Outcome> outcomes = new HashMap<>();
        for (Occurrence occurrence : occurrences) {
            waited(rule, occurrence.evidence()).ifPresent(evidence -> {
                OutcomeKey key = new OutcomeKey(user, rule.id().whole(), occurrence.name());
                Outcome outcome = rule.shape() instanceof Rule.EachEvent
                        ? Outcome.ofPointRule(key, evidence.place().instant(), occurrence.points(), rule.journey())
                        : new Outcome(
                                key,
                                evidence.place(),
                                occurrence.points(),
                                rule.journey(),
                                Receipt.of(rule.revision(), evidence));
                outcomes.put(key, outcome);
            });
        }
        return outcomes;
    }

    /** Where each gives one thing alone, the first that holds has given it, though that may be sealed away. */
    private Map<OutcomeKey, Outcome> merged(Rule.Merged merged) {
        Map<OutcomeKey, Outcome> standing = Map.of();
        for (DefinitionId part : merged.parts()) {
            standing = EarliestStands.of(standing, outcomesOf(rules.apply(part)).values());
            if (merged.once() && heldOf(part).isPresent()) {
                break;
            }
        }
        return standing;
    }

    /**
     * Whether what was and what is can be compared without what is sealed away: where revisions are folded beside one
     * another, one may have sealed away what another now gives.
     */
    boolean isToldApartFrom(Ground was, Rule rule) {
        if (!(rule.shape() instanceof Rule.Merged merged) || merged.apart()) {
            return true;
        }
        if (merged.once()) {
            Optional<Evidence> before = was.heldOf(rule.id());
            return before.isEmpty() || before.equals(heldOf(rule.id()));
        }
        return merged.parts().stream()
                .map(rules)
                .allMatch(part -> was.outcomesOf(part).equals(outcomesOf(part)));
    }

    private List<Occurrence> occurrencesOf(Rule rule) {
        List<Occurrence> occurrences = new ArrayList<>();
        if (rule.shape() instanceof Rule.Granted granted) {
            granted.grants()
                    .forEach(grant -> granted(rule, grant)
                            .ifPresent(evidence ->
                                    occurrences.add(new Occurrence(grant.occurrence(), grant.points(), evidence))));
            return occurrences;
        }
        LeafState leaf = states.apply(rule).leaves().get(0);
        List<Completion> completions = leaf.memory().completions();
        if (rule.shape() instanceof Rule.Selected selected) {
            return selected.selection().select(leaf.taken(), completions);
        }
        for (Completion completion : completions) {
            occurrences.add(new Occurrence(
                    completion.place().id().toString(),
                    completion.evidence().value().longValueExact(),
                    completion.evidence()));
        }
        return occurrences;
    }

    private Optional<Evidence> granted(Rule rule, Rule.Grant grant) {
        return nodeOf(rule, grant.node()).flatMap(evidence -> waited(rule, evidence));
    }

    /** Moved to where all that is required is held, too; none if that is never, or not before the rule's end. */
    private Optional<Evidence> waited(Rule rule, Evidence evidence) {
        Place place = evidence.place();
        for (DefinitionId required : rule.requires()) {
            Optional<Evidence> other = heldOf(required);
            if (other.isEmpty()) {
                return Optional.empty();
            }
            place = Place.later(place, other.get().place());
        }
        return at(rule, evidence, place);
    }

    /** A reference is a state: one that stood before the rule began counts from its beginning. */
    private static Optional<Evidence> within(Rule rule, RuleState state, Evidence evidence) {
        if (rule.startsByHand() && state.opened().isEmpty()) {
            return Optional.empty();
        }
        Place place = evidence.place();
        Optional<Instant> begins = Stream.of(state.opened(), rule.life().startsAt())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        if (begins.isPresent() && place.instant().isBefore(begins.get())) {
            place = new Place(begins.get(), Place.Rank.FACT, place.id());
        }
        return at(rule, evidence, place);
    }

    private static Optional<Evidence> at(Rule rule, Evidence evidence, Place place) {
        boolean tooLate = rule.life()
                .endsAt()
                .filter(end -> !place.instant().isBefore(end))
                .isPresent();
        if (tooLate) {
            return Optional.empty();
        }
        return Optional.of(
                place.equals(evidence.place())
                        ? evidence
                        : new Evidence(
                                evidence.first(),
                                place,
                                evidence.count(),
                                evidence.value(),
                                evidence.target(),
                                evidence.from(),
                                evidence.to()));
    }
}
