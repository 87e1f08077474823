package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.TotalsFold.LevelChange;
import com.austa.gamification.domain.rules.OutcomeLoop;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import com.austa.gamification.domain.rules.Rulebook.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells outcomes to those that count them. For a single use. */
final class Telling {

    private final Rulebook rulebook;
    private final UserId user;
    private final Feeding feeding;
    private final FoldStates states;
    private final Set<DefinitionId> told = new TreeSet<>();
    private final Set<DefinitionId> misled = new TreeSet<>();

    Telling(Rulebook rulebook, UserId user, Feeding feeding, FoldStates states) {
        this.rulebook = rulebook;
        this.user = user;
        this.feeding = feeding;
        this.states = states;
    }

    /** Whether anybody counts what the rule brings about. */
    boolean concerns(Rule rule) {
        return rule.bringsAbout().stream()
                .anyMatch(outcome ->
                        outcome != CountedOutcome.LEVEL && rulebook.counted().contains(outcome));
    }

    /** What is new is told; whoever was told of what has gone or moved since must begin anew. */
    void tell(Rule rule, Map<OutcomeKey, Outcome> was, Map<OutcomeKey, Outcome> is) {
        was.forEach((key, old) -> {
            Outcome now = is.get(key);
            if (now == null || !isTheSame(old, now)) {
                rulebook.matchOutcome(Tidings.of(old), (counter, leaf, contribution) -> {
                    if (!states.isAnew(counter)) {
                        misled.add(counter.id());
                    }
                });
            }
        });
        is.forEach((key, now) -> {
            Outcome old = was.get(key);
            if (old == null || !isTheSame(old, now)) {
                tell(rule, now, (counter, leaf, contribution) -> {});
            }
        });
    }

    private static boolean isTheSame(Outcome one, Outcome other) {
        return one.place().equals(other.place())
                && one.points() == other.points()
                && one.journey().equals(other.journey());
    }

    /** @param heard asked of each that counts it */
    void tell(Rule rule, Outcome outcome, Match heard) {
        if (!concerns(rule)) {
            return;
        }
        GamificationEvent event = Tidings.of(outcome);
        rulebook.matchOutcome(event, (counter, leaf, contribution) -> {
            if (states.isAnew(rule) && !states.isAnew(counter)) {
                return;
            }
            feeding.tell(counter, leaf, contribution.at(outcome.place()), outcome.key());
            told.add(counter.id());
            heard.of(counter, leaf, contribution);
        });
    }

    void match(LevelChange change, Match match) {
        rulebook.matchOutcome(
                Tidings.of(user, change),
                (rule, leaf, contribution) -> match.of(rule, leaf, contribution.at(change.place())));
    }

    /**
     * Tells all changes of the level, once.
     *
     * @param isAnew whether these are all changes ever, and nothing to whoever goes on from where it was
     * @param except a loop that has seen them already
     */
    void tellLevels(List<LevelChange> changes, boolean isAnew, Optional<OutcomeLoop> except) {
        Map<DefinitionId, Map<Integer, List<Contribution>>> levels = new TreeMap<>();
        changes.forEach(change -> match(change, (rule, leaf, contribution) -> {
            boolean knows = isAnew && !states.isAnew(rule);
            if (!knows && except.filter(loop -> loop.contains(rule)).isEmpty()) {
                levels.computeIfAbsent(rule.id(), id -> new TreeMap<>())
                        .computeIfAbsent(leaf, index -> new ArrayList<>())
                        .add(contribution);
            }
        }));
        levels.forEach((id, leaves) ->
                leaves.forEach((leaf, contributions) -> feeding.tellLevels(rulebook.rule(id), leaf, contributions)));
        told.addAll(levels.keySet());
    }

    /** Whoever was told anything since this was last asked. */
    Set<DefinitionId> heard() {
        if (told.isEmpty()) {
            return Set.of();
        }
        Set<DefinitionId> all = new TreeSet<>(told);
        told.clear();
        return all;
    }

    /** Those that have counted what has gone or moved. */
    Set<DefinitionId> misled() {
        return misled;
    }
}
