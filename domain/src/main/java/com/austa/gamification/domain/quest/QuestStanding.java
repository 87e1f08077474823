package com.austa.gamification.domain.quest;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far one user is with one started quest. */
public record QuestStanding(
        UserId user, String questId, Instant startedAt, List<TaskProgress> tasks, Optional<Instant> completedAt) {

    /**
     * @param current what counts so far, never above the target while the task is open
     * @param done whether the task is complete
     */
    public record TaskProgress(String taskId, BigDecimal current, BigDecimal target, boolean done) {}

    public QuestStanding {
        requireNonNull(user, "user");
        requireNonNull(questId, "questId");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(completedAt, "completedAt");
        tasks = List.copyOf(tasks);
    }
}
