package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.quest.QuestStanding.TaskProgress;
import com.austa.gamification.domain.rules.Node;
import com.austa.gamification.domain.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a user's standing off a quest's state. */
final class QuestReading {

    private QuestReading() {}

    /**
     * Empty for a quest that the user has not started, or that nothing of theirs has concerned.
     *
     * @param wasConcerned whether something had, so that its row must be written even if nothing is left
     */
    static Optional<QuestStanding> of(
            UserId user, Rule rule, Quest quest, RuleState state, Ground ground, boolean wasConcerned) {
        List<TaskProgress> tasks = new ArrayList<>();
        for (int i = 0; i < rule.tasks().size(); i++) {
            tasks.add(progressOf(quest.tasks().get(i).id(), rule, rule.tasks().get(i), state, ground));
        }
        boolean concerned = wasConcerned
                || state.leaves().stream().anyMatch(leaf -> leaf.lastSeen().isPresent())
                || tasks.stream().anyMatch(task -> task.done() || task.current().signum() != 0);
        Optional<Instant> startedAt = rule.startsByHand()
                ? state.opened()
                : Optional.of(quest.startDate()).filter(start -> concerned);
        Optional<Instant> completedAt =
                ground.heldOf(rule.id()).map(Evidence::place).map(place -> place.instant());
        return startedAt.map(at -> new QuestStanding(user, rule.id().slug(), at, tasks, completedAt));
    }

    private static TaskProgress progressOf(String id, Rule rule, Node task, RuleState state, Ground ground) {
        boolean done = ground.nodeOf(rule, task).isPresent();
        if (task instanceof Node.OfLeaf leaf) {
            BigDecimal target = rule.leaves().get(leaf.index()).targets().highest();
            BigDecimal current = done
                    ? target
                    : state.leaves().get(leaf.index()).memory().current().min(target);
            return new TaskProgress(id, current, target, done);
        }
        if (task instanceof Node.OfParts parts) {
            long held = parts.parts().stream()
                    .filter(part -> ground.nodeOf(rule, part).isPresent())
                    .count();
            BigDecimal target = BigDecimal.valueOf(parts.needed());
            return new TaskProgress(id, done ? target : BigDecimal.valueOf(held).min(target), target, done);
        }
        return new TaskProgress(id, done ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE, done);
    }
}
