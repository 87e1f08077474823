package com.austa.gamification.application.quest;

import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.quest.QuestStanding.TaskProgress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A quest that is started and that no event has moved yet. */
final class Untouched {

    private Untouched() {}

    static QuestStanding standing(UserId user, Quest quest, Instant startedAt) {
        return new QuestStanding(
                user,
                quest.id().slug(),
                startedAt,
                quest.tasks().stream()
                        .map(task -> new TaskProgress(task.id(), BigDecimal.ZERO, targetOf(task.criterion()), false))
                        .toList(),
                Optional.empty());
    }

    private static BigDecimal targetOf(Criterion criterion) {
        if (criterion instanceof LeafCriterion leaf) {
            return leaf.target();
        }
        return criterion instanceof Combination combination ? BigDecimal.valueOf(combination.needed()) : BigDecimal.ONE;
    }
}
