package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.quest.ListQuestsOfUser;
import com.austa.gamification.domain.quest.QuestStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a user is with a quest, as told.
 *
 * @param progress by task id, in the quest's order
 * @param completedAt null while it is open
 */
public record UserQuestAnswer(
        UUID id,
        String userId,
        String questId,
        Map<String, TaskAnswer> progress,
        Instant startedAt,
        @Nullable Instant completedAt) {

    public record TaskAnswer(BigDecimal current, BigDecimal target, boolean done) {}

    static UserQuestAnswer of(QuestStanding standing) {
        Map<String, TaskAnswer> progress = new LinkedHashMap<>();
        standing.tasks()
                .forEach(task ->
                        progress.put(task.taskId(), new TaskAnswer(task.current(), task.target(), task.done())));
        return new UserQuestAnswer(
                ListQuestsOfUser.idOf(standing),
                standing.user().toString(),
                standing.questId(),
                progress,
                standing.startedAt(),
                standing.completedAt().orElse(null));
    }
}
