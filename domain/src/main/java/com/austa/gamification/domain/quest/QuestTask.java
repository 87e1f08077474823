package com.austa.gamification.domain.quest;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.Criterion;

/** One thing to do in a quest; the id is unique within it. */
public record QuestTask(String id, String name, Criterion criterion) {

    public QuestTask {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(criterion, "criterion");
    }
}
