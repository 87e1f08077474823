package com.austa.gamification.domain.quest;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.time.Life;
import java.time.Instant;
import java.util.List;

/**
 * A series of tasks, complete at the place where the last of them is.
 *
 * @param startDate first instant that counts
 * @param endDate first instant that no longer counts
 */
public record Quest(
        DefinitionId id,
        String name,
        String description,
        Journey journey,
        Instant startDate,
        Instant endDate,
        Start start,
        Order order,
        List<QuestTask> tasks,
        List<QuestReward> rewards) {

    public enum Start {
        /** Counts from the moment the user starts it. */
        MANUAL,
        /** Counts for every user from {@code startDate}. */
        AUTOMATIC
    }

    public enum Order {
        ANY,
        /** Each task begins after the place of the one before. */
        SEQUENCE
    }

    public Quest {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        requireNonNull(journey, "journey");
        requireNonNull(start, "start");
        requireNonNull(order, "order");
        tasks = List.copyOf(tasks);
        rewards = List.copyOf(rewards);
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException(id + ": a quest needs at least one task");
        }
        if (tasks.stream().map(QuestTask::id).distinct().count() != tasks.size()) {
            throw new IllegalArgumentException(id + ": task ids must differ within the quest");
        }
        Life.between(startDate, endDate);
    }

    public Life life() {
        return Life.between(startDate, endDate);
    }

    /** Points for completing it. */
    public long points() {
        return rewards.stream()
                .filter(QuestReward.Points.class::isInstance)
                .mapToLong(reward -> ((QuestReward.Points) reward).points())
                .sum();
    }
}
