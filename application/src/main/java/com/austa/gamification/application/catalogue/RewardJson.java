package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.reward.Reward;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rewards. */
final class RewardJson {

    private final EventRules rules;
    private final CriterionJson criteria;

    RewardJson(EventRules rules) {
        this.rules = rules;
        this.criteria = new CriterionJson(rules);
    }

    Optional<Reward> read(Fields fields) {
        Head head = Head.read(fields, DefinitionKind.REWARD, rules);
        String description = Head.description(fields);
        String type = fields.requiredText("type", Fields.TEXT_MAX);
        fields.require("value", "what the product makes of it: text, a number or an object");
        Optional<JsonNode> value = fields.any("value");
        fields.require("cost", "the points to buy it, 0 when it cannot be bought");
        long cost = fields.whole("cost", 0, AchievementJson.POINTS_MAX).orElse(0L);
        Optional<Criterion> criterion =
                fields.has("criteria") ? criteria.read(fields, "criteria", List.of()) : Optional.empty();
        fields.nothingElse();
        return fields.build(() -> new Reward(
                head.id(),
                head.name(),
                description,
                head.journey(),
                type,
                value(value.orElseThrow()),
                cost,
                criterion));
    }

    private static Value value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Value.of(node.textValue());
            case NUMBER -> Value.of(node.decimalValue());
            case BOOLEAN -> Value.of(node.booleanValue());
            case ARRAY -> {
                List<Value> items = new ArrayList<>();
                node.forEach(item -> items.add(value(item)));
                yield new Value.Items(items);
            }
            case OBJECT -> {
                Map<String, Value> values = new LinkedHashMap<>();
                node.properties().forEach(field -> values.put(field.getKey(), value(field.getValue())));
                yield new Attributes(values);
            }
            default -> Value.Nothing.NULL;
        };
    }
}
