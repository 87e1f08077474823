package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Finds what late events would take from a user that the author wants kept, and makes the facts that hold it. What is
 * lost without them too (by an edit, by events that came in time) is lost. For a single use.
 */
final class Keeping {

    /** Folds some of the fresh events, with these facts added; empty if that cannot be told. */
    interface Folding extends BiFunction<List<GamificationEvent>, List<Fact>, Optional<Decision>> {}

    private final Rulebook rulebook;
    private final UserState before;
    private final List<GamificationEvent> fresh;
    private final History history;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<OutcomeKey> considered = new HashSet<>();

    Keeping(Rulebook rulebook, UserState before, List<GamificationEvent> fresh, History history) {
        this.rulebook = rulebook;
        this.before = before;
        this.fresh = fresh;
        this.history = history;
    }

    /** Whether any of the events comes before something that the group has claimed of the user. */
    static boolean isAnyLate(UserState before, List<GamificationEvent> fresh) {
        return fresh.stream().anyMatch(event -> isLate(before, event));
    }

    private static boolean isLate(UserState before, GamificationEvent event) {
        Optional<Instant> newest = before.newest();
        return newest.isPresent() && !event.timestamp().isAfter(newest.get());
    }

    /** Definitions that the decision takes something from that stood, and that want to keep it. */
    static Set<DefinitionId> losing(Rulebook rulebook, Decision decision) {
        Set<DefinitionId> losing = new TreeSet<>();
        decision.changes().stream()
                .filter(change -> isLoss(rulebook, change))
                .forEach(change -> losing.add(change.key().definition()));
        return losing;
    }

    private static boolean isLoss(Rulebook rulebook, OutcomeChange change) {
        return change.before().isPresent()
                && rulebook.find(change.key().definition()).filter(Rule::keeps).isPresent()
                && change.after()
                        .filter(after ->
                                !after.place().isAfter(change.before().get().place()))
                        .isEmpty();
    }

    /** The decision with nothing lost that is to be kept, and the facts for it; those that rest on others come after them. */
    Decision keep(Decision decided, Folding folding) {
        Decision decision = decided;
        if (!isAnyLate(before, fresh)) {
            return decision;
        }
        for (List<OutcomeChange> lost = losses(decision); !lost.isEmpty(); lost = losses(decision)) {
            Map<OutcomeKey, OutcomeChange> otherwise = otherwise(folding);
            int lowest = lost.stream().mapToInt(this::orderOf).min().orElseThrow();
            int found = facts.size();
            for (OutcomeChange change : lost) {
                if (orderOf(change) == lowest) {
                    considered.add(change.key());
                    standing(change, otherwise).map(this::fact).ifPresent(facts::add);
                }
            }
            if (facts.size() > found) {
                decision = folding.apply(fresh, facts).orElseThrow();
            }
        }
        return facts.isEmpty() ? decision : decision.with(facts);
    }

    private List<OutcomeChange> losses(Decision decision) {
        return decision.changes().stream()
                .filter(change -> isLoss(rulebook, change) && !considered.contains(change.key()))
                .sorted(Comparator.comparing(change -> change.key().occurrence()))
                .toList();
    }

    private int orderOf(OutcomeChange change) {
        return rulebook.rule(change.key().definition()).order();
    }

    /** What would change without the late events. */
    private Map<OutcomeKey, OutcomeChange> otherwise(Folding folding) {
        List<GamificationEvent> inTime =
                fresh.stream().filter(event -> !isLate(before, event)).toList();
        Map<OutcomeKey, OutcomeChange> changes = new HashMap<>();
        folding.apply(inTime, facts)
                .ifPresent(decision -> decision.changes().forEach(change -> changes.put(change.key(), change)));
        return changes;
    }

    private static Optional<Outcome> standing(OutcomeChange lost, Map<OutcomeKey, OutcomeChange> otherwise) {
        OutcomeChange change = otherwise.get(lost.key());
        return change == null ? lost.before() : change.after();
    }

    private Fact fact(Outcome outcome) {
        UUID first = outcome.receipt().firstEventId();
        return Fact.kept(
                outcome,
                history.events().stream()
                        .map(GamificationEvent::place)
                        .filter(place -> place.id().equals(first))
                        .findFirst()
                        .orElse(outcome.place()));
    }
}
