package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Rules that begin again from nothing, and those which have to with them. For a single use. */
final class Restart {

    private final Rulebook rulebook;
    private final FoldStates states;
    private final Feeding feeding;
    private final Set<DefinitionId> rebuilt = new HashSet<>();

    Restart(Rulebook rulebook, FoldStates states, Feeding feeding) {
        this.rulebook = rulebook;
        this.states = states;
        this.feeding = feeding;
    }

    void of(SortedSet<DefinitionId> definitions, History history) {
        definitions.forEach(id -> rulebook.find(id).ifPresent(rule -> begin(rule, history)));
        definitions.forEach(id -> rulebook.find(id).ifPresent(rule -> rebuildBelow(rule, history)));
        history.events()
                .forEach(event -> rulebook.match(event, (rule, leaf, contribution) -> {
                    if (states.isAnew(rule)) {
                        feeding.add(rule, leaf, contribution);
                    }
                }));
    }

    /** Whether it was only to be looked at again: what the books hold of it stays as it is. */
    boolean onlyRebuilt(Rule rule) {
        return rebuilt.contains(rule.id());
    }

    private void begin(Rule rule, History history) {
        states.begin(rule, openedIn(history, rule));
        feeding.begin(rule);
        history.facts()
                .forEach(fact -> fact.held()
                        .filter(held -> fact.about().equals(rule.id()))
                        .ifPresent(held -> states.keep(rule, held)));
    }

    /** What is looked at but was dropped is folded anew too; that only brings its state back and changes nothing. */
    private void rebuildBelow(Rule rule, History history) {
        for (DefinitionId id : rule.below()) {
            Rule lower = rulebook.rule(id);
            if (states.wasDropped(lower)) {
                rebuild(lower, history);
            }
            rebuildBelow(lower, history);
        }
    }

    /** With all that brings about what it counts, for only from the beginning can that be told again. */
    private void rebuild(Rule rule, History history) {
        if (states.isAnew(rule)) {
            return;
        }
        begin(rule, history);
        rebuilt.add(rule.id());
        rule.looksAt()
                .forEach(outcome -> rulebook.bringing(outcome).forEach(id -> rebuild(rulebook.rule(id), history)));
        rulebook.loopOf(rule).ifPresent(loop -> loop.rules().forEach(one -> rebuild(one, history)));
        rebuildBelow(rule, history);
    }

    private static Optional<Instant> openedIn(History history, Rule rule) {
        return history.facts().stream()
                .filter(fact -> fact.kind() == Fact.Kind.QUEST_STARTED
                        && fact.about().equals(rule.id().whole()))
                .map(Fact::place)
                .min(Comparator.naturalOrder())
                .map(Place::instant);
    }
}
