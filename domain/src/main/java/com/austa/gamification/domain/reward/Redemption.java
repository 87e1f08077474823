package com.austa.gamification.domain.reward;

import com.austa.gamification.domain.points.Profile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What becomes of a wish to redeem. */
public sealed interface Redemption {

    /** An issue in hand is used, at no cost. */
    record Use(RewardIssue issue) implements Redemption {}

    /** Points are spent; the reward is bought and redeemed at once. */
    record Buy(long cost) implements Redemption {}

    /**
     * @param have points that could be spent
     * @param need points that it costs
     */
    record Refused(RedeemRefusal why, long have, long need) implements Redemption {}

    /**
     * Uses the oldest issue in hand, else buys.
     *
     * @param issues those of this user and reward, in any order
     */
    static Redemption decide(Reward reward, Profile profile, List<RewardIssue> issues, Instant at) {
        Optional<RewardIssue> oldest = issues.stream()
                .filter(issue -> issue.canBeRedeemedAt(at))
                .min(Comparator.comparing(RewardIssue::earnedAt).thenComparing(RewardIssue::id));
        if (oldest.isPresent()) {
            return new Use(oldest.get());
        }
        long available = profile.availablePoints();
        if (reward.cost() == 0) {
            boolean used = issues.stream().anyMatch(issue -> issue.redeemedAt().isPresent());
            boolean expired =
                    issues.stream().anyMatch(issue -> issue.redeemedAt().isEmpty());
            return new Refused(
                    used
                            ? RedeemRefusal.ALREADY_REDEEMED
                            : expired ? RedeemRefusal.REWARD_EXPIRED : RedeemRefusal.INSUFFICIENT_POINTS,
                    available,
                    0);
        }
        return available >= reward.cost()
                ? new Buy(reward.cost())
                : new Refused(RedeemRefusal.INSUFFICIENT_POINTS, available, reward.cost());
    }
}
