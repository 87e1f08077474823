package com.austa.gamification.application.reward;

import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.reward.RewardPort;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Redeems a reward for a user by the definition in force: uses an issue in hand, else buys. */
public final class RedeemReward {

    private final Supplier<CatalogueView> catalogue;
    private final RewardPort rewards;
    private final InstantSource clock;

    public RedeemReward(Supplier<CatalogueView> catalogue, RewardPort rewards, InstantSource clock) {
        this.catalogue = catalogue;
        this.rewards = rewards;
        this.clock = clock;
    }

    /**
     * @param idempotencyKey the caller's own: with it the call may be repeated
     * @return empty when there is no such reward
     */
    public Optional<RewardPort.Answer> redeem(UserId user, String rewardId, Optional<String> idempotencyKey) {
        CatalogueView view = catalogue.get();
        return Optional.ofNullable(view.rewards().get(rewardId))
                .map(reward -> rewards.redeem(
                        new RewardPort.Wish(user, offered(reward), clock.instant(), idempotencyKey), view.levels()));
    }

    /** One that is retired can no longer be bought; what was issued of it can be used. */
    private static Reward offered(Authored<Reward> authored) {
        Reward reward = authored.definition();
        return authored.isRetired()
                ? new Reward(
                        reward.id(),
                        reward.name(),
                        reward.description(),
                        reward.journey(),
                        reward.type(),
                        reward.value(),
                        0,
                        reward.criterion())
                : reward;
    }
}
