package com.austa.gamification.domain.reward;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;

/**
 * Something of worth: issued by its criterion or by a quest, or bought for points.
 *
 * @param type discount, badge, feature unlock or what else the product knows
 * @param value its details, as the product reads them
 * @param cost points to buy it, 0 when it cannot be bought
 * @param criterion when it is issued by itself; empty for one that is only bought or given by quests
 */
public record Reward(
        DefinitionId id,
        String name,
        String description,
        Journey journey,
        String type,
        Value value,
        long cost,
        Optional<Criterion> criterion) {

    public Reward {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        requireNonNull(journey, "journey");
        requireNonNull(type, "type");
        requireNonNull(value, "value");
        requireNonNull(criterion, "criterion");
        if (cost < 0) {
            throw new IllegalArgumentException("%s: cost must be 0 or more but was %d".formatted(id, cost));
        }
    }
}
