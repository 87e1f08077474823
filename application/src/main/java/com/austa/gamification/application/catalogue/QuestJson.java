package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestReward;
import com.austa.gamification.domain.quest.QuestTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Quests, with their tasks and what completing them brings. */
final class QuestJson {

    private static final int TASKS_MAX = 100;
    private static final int REWARDS_MAX = 20;
    private static final Pattern TASK_ID = Pattern.compile("[a-z0-9-]{1,64}");

    private static final Map<String, Quest.Start> STARTS =
            new TreeMap<>(Map.of("manual", Quest.Start.MANUAL, "automatic", Quest.Start.AUTOMATIC));
    private static final Map<String, Quest.Order> ORDERS =
            new TreeMap<>(Map.of("any", Quest.Order.ANY, "sequence", Quest.Order.SEQUENCE));

    private enum Brings {
        POINTS,
        ACHIEVEMENT,
        REWARD
    }

    private static final Map<String, Brings> BRINGS =
            new TreeMap<>(Map.of("points", Brings.POINTS, "achievement", Brings.ACHIEVEMENT, "reward", Brings.REWARD));

    private final EventRules rules;
    private final CriterionJson criteria;

    QuestJson(EventRules rules) {
        this.rules = rules;
        this.criteria = new CriterionJson(rules);
    }

    Optional<Quest> read(Fields fields) {
        Head head = Head.read(fields, DefinitionKind.QUEST, rules);
        String description = Head.description(fields);
        Optional<Instant> startDate = instant(fields, "startDate");
        Optional<Instant> endDate = instant(fields, "endDate");
        Optional<Quest.Start> start = choice(fields, "start", STARTS);
        Optional<Quest.Order> order = choice(fields, "order", ORDERS);
        fields.require("tasks", "a list of what is to be done");
        List<QuestTask> tasks = new ArrayList<>();
        fields.objects("tasks", "a task", TASKS_MAX).forEach(task -> task(task).ifPresent(tasks::add));
        fields.require("rewards", "a list of what completing it brings; it may be empty");
        List<QuestReward> rewards = new ArrayList<>();
        fields.objects("rewards", "a quest's reward", REWARDS_MAX)
                .forEach(reward -> reward(reward).ifPresent(rewards::add));
        fields.nothingElse();
        return fields.build(() -> new Quest(
                head.id(),
                head.name(),
                description,
                head.journey(),
                startDate.orElseThrow(),
                endDate.orElseThrow(),
                start.orElseThrow(),
                order.orElseThrow(),
                tasks,
                rewards));
    }

    private static Optional<Instant> instant(Fields fields, String name) {
        return fields.require(name, TimeText.INSTANT) ? fields.instant(name) : Optional.empty();
    }

    private static <T> Optional<T> choice(Fields fields, String name, Map<String, T> choices) {
        return fields.require(name, "one of " + String.join(", ", choices.keySet()))
                ? fields.choice(name, choices)
                : Optional.empty();
    }

    private Optional<QuestTask> task(Fields fields) {
        String id = fields.requiredText("id", Fields.TEXT_MAX);
        if (!id.isEmpty() && !TASK_ID.matcher(id).matches()) {
            fields.fault(
                    "id",
                    "must be 1 to 64 characters of a-z, 0-9 and -, but '%s' came".formatted(Shown.shortened(id)),
                    "rename it");
        }
        String name = fields.requiredText("name", Fields.TEXT_MAX);
        Optional<Criterion> criterion = criteria.read(fields, "criteria", List.of());
        fields.nothingElse();
        return criterion.flatMap(one -> fields.build(() -> new QuestTask(id, name, one)));
    }

    private static Optional<QuestReward> reward(Fields fields) {
        Optional<Brings> brings = choice(fields, "type", BRINGS);
        Optional<QuestReward> reward = brings.flatMap(kind -> switch (kind) {
            case POINTS -> {
                long points = fields.requiredWhole("points", 1, AchievementJson.POINTS_MAX);
                yield fields.build(() -> new QuestReward.Points(points));
            }
            case ACHIEVEMENT -> {
                String slug = fields.requiredText("achievementId", Fields.TEXT_MAX);
                yield fields.build(() -> new QuestReward.GrantedAchievement(DefinitionId.achievement(slug)));
            }
            case REWARD -> {
                String slug = fields.requiredText("rewardId", Fields.TEXT_MAX);
                yield fields.build(() -> new QuestReward.GrantedReward(DefinitionId.reward(slug)));
            }
        });
        if (brings.isPresent()) {
            fields.nothingElse();
        }
        return reward;
    }
}
