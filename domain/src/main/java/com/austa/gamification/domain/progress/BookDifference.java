package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to change in the books. Rules that began again are compared with what the books hold, all others with what they
 * said before. For a single use.
 */
final class BookDifference {

    private final Rulebook rulebook;
    private final UserId user;
    private final FoldStates states;
    private final Ground was;
    private final Ground is;
    private final Map<DefinitionId, Map<OutcomeKey, Outcome>> books = new HashMap<>();
    private final Set<DefinitionId> lost = new HashSet<>();
    private final List<OutcomeChange> changes = new ArrayList<>();
    private final List<QuestStanding> quests = new ArrayList<>();

    BookDifference(Rulebook rulebook, UserId user, FoldStates states, Ground was, Ground is) {
        this.rulebook = rulebook;
        this.user = user;
        this.states = states;
        this.was = was;
        this.is = is;
    }

    /** What the books hold of the rules that begin again, and whom what was retracted had concerned. */
    void knowing(History history) {
        history.retracted().forEach(event -> rulebook.match(event, (rule, leaf, contribution) -> lost.add(rule.id())));
        history.standing()
                .forEach(outcome -> books.computeIfAbsent(outcome.key().definition(), key -> new HashMap<>())
                        .put(outcome.key(), outcome));
    }

    boolean holdsAnyOf(Rule rule) {
        return books.containsKey(rule.id());
    }

    /** Compares what an owned rule says now with what it said. */
    void settle(Rule rule) {
        compare(
                states.isAnew(rule) ? books.getOrDefault(rule.id(), Map.of()) : was.outcomesOf(rule),
                is.outcomesOf(rule));
        standingOf(rule).ifPresent(quests::add);
    }

    private void compare(Map<OutcomeKey, Outcome> old, Map<OutcomeKey, Outcome> now) {
        if (old.equals(now)) {
            return;
        }
        Set<OutcomeKey> keys = new TreeSet<>(Comparator.comparing(OutcomeKey::occurrence));
        keys.addAll(old.keySet());
        keys.addAll(now.keySet());
        for (OutcomeKey key : keys) {
            if (!Objects.equals(old.get(key), now.get(key))) {
                changes.add(
                        new OutcomeChange(key, Optional.ofNullable(old.get(key)), Optional.ofNullable(now.get(key))));
            }
        }
    }

    private Optional<QuestStanding> standingOf(Rule rule) {
        List<Rule> judging = rulebook.judging(rule);
        boolean concerned = wasConcerned(rule)
                || judging.stream().anyMatch(one -> wasConcerned(one) || hasStanding(one, states.current(one), is));
        // By whichever revision it was completed, or else the one that judges now.
        Optional<Rule> shown = judging.stream()
                .filter(one -> is.heldOf(one.id()).isPresent())
                .findFirst()
                .or(() -> judging.stream().reduce((earlier, later) -> later));
        return shown.flatMap(one ->
                one.quest().flatMap(quest -> QuestReading.of(user, one, quest, states.current(one), is, concerned)));
    }

    /** Whether there may be a row of it, which must be written even if nothing concerns it any more. */
    private boolean wasConcerned(Rule rule) {
        return lost.contains(rule.id())
                || books.containsKey(rule.id())
                || !states.isAnew(rule) && was.heldOf(rule.id()).isPresent()
                || wasForgotten(rule)
                || restedOnForgotten(rule)
                || states.wasEdited(rule)
                || hasStanding(rule, states.stored(rule), was);
    }

    private boolean wasForgotten(Rule rule) {
        return states.wasKept(rule) && states.wasDropped(rule);
    }

    /** Whether a task of it may have shown another definition, of which nobody can tell any more what it had said. */
    private boolean restedOnForgotten(Rule rule) {
        return rule.quest().isPresent()
                && rulebook.withAllBelow(rule.id()).stream().map(rulebook::rule).anyMatch(this::wasForgotten);
    }

    /** Whether it is started, or anything shows in it: a task may rest on points or on other definitions alone. */
    private boolean hasStanding(Rule rule, RuleState state, Ground ground) {
        return rule.quest()
                .flatMap(quest -> QuestReading.of(user, rule, quest, state, ground, false))
                .isPresent();
    }

    List<OutcomeChange> outcomes() {
        return changes;
    }

    List<QuestStanding> quests() {
        return quests;
    }
}
