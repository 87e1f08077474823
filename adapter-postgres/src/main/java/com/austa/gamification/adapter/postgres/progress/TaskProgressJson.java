package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.quest.QuestStanding.TaskProgress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The column {@code user_quests.progress}: an object of task ids in the quest's order, each
 * {@code {"order", "current", "target", "done"}}. The order is a field, for {@code jsonb} keeps none.
 */
public final class TaskProgressJson {

    private TaskProgressJson() {}

    static String write(List<TaskProgress> tasks) {
        Attributes.Builder json = new Attributes.Builder();
        for (int i = 0; i < tasks.size(); i++) {
            TaskProgress task = tasks.get(i);
            json.put(
                    task.taskId(),
                    new Attributes.Builder()
                            .put("order", Value.of(i + 1))
                            .put("current", Value.of(task.current()))
                            .put("target", Value.of(task.target()))
                            .put("done", Value.of(task.done()))
                            .build());
        }
        return AttributesJson.write(json.build());
    }

    public static List<TaskProgress> read(String json) {
        Attributes tasks = AttributesJson.read(json);
        TaskProgress[] inOrder = new TaskProgress[tasks.values().size()];
        tasks.values().forEach((id, value) -> {
            Attributes task = (Attributes) value;
            inOrder[number(task, "order").intValueExact() - 1] = new TaskProgress(
                    id,
                    number(task, "current"),
                    number(task, "target"),
                    task.values().get("done") == Value.Flag.TRUE);
        });
        return new ArrayList<>(List.of(inOrder));
    }

    private static BigDecimal number(Attributes task, String name) {
        Value value = task.values().get(name);
        if (value instanceof Value.Number number) {
            return number.value();
        }
        throw new IllegalArgumentException("stored progress of a quest: field '%s' must be a number".formatted(name));
    }
}
