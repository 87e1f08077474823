package com.austa.gamification.domain.definition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.reward.Reward;
import java.util.Optional;

/** A reward being written: neither sold nor issued by itself, until it says more. */
public final class RewardDraft extends Draft<RewardDraft> {

    private final String type;
    private final Value value;
    private long cost;
    private Optional<Criterion> criterion = Optional.empty();

    RewardDraft(String id, String type, Value value) {
        super(DefinitionId.reward(id));
        this.type = requireNonNull(type, "type");
        this.value = requireNonNull(value, "value");
    }

    @Override
    RewardDraft self() {
        return this;
    }

    /** @param points that buy it */
    public RewardDraft cost(long points) {
        cost = points;
        return this;
    }

    public RewardDraft issuedBy(Criterion when) {
        criterion = Optional.of(when);
        return this;
    }

    public Reward build() {
        return new Reward(id, name, description, journey, type, value, cost, criterion);
    }
}
