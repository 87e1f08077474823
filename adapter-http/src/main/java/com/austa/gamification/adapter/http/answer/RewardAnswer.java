package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.domain.reward.Reward;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reward as told.
 *
 * @param value as its author wrote it
 * @param cost points to buy it, 0 when it cannot be bought
 * @param criteria when it is issued by itself; null for one that is only bought or given by quests
 */
public record RewardAnswer(
        String id,
        String name,
        String description,
        String journeyType,
        String type,
        @Nullable JsonNode value,
        long cost,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode criteria,
        Instant createdAt,
        Instant updatedAt) {

    static RewardAnswer of(Authored<Reward> authored) {
        Reward reward = authored.definition();
        return new RewardAnswer(
                reward.id().slug(),
                reward.name(),
                reward.description(),
                reward.journey().name(),
                reward.type(),
                authored.json().get("value"),
                reward.cost(),
                authored.json().get("criteria"),
                authored.createdAt(),
                authored.updatedAt());
    }
}
