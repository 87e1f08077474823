package com.austa.gamification.domain.reward;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.points.LevelCurve;
import java.time.Instant;
import java.util.Optional;

/** Rewards in users' hands. Safe for use by many threads. */
public interface RewardPort {

    /** By {@code earnedAt}, then id. Empty for an unknown user. */
    Listing<RewardIssue> issuesOf(UserId user, int limit, int offset);

    /** @param idempotencyKey the caller's own; empty for none */
    record Wish(UserId user, Reward reward, Instant at, Optional<String> idempotencyKey) {}

    sealed interface Answer {
        record Redeemed(RewardIssue issue) implements Answer {}

        record Refused(Redemption.Refused refusal) implements Answer {}
    }

    /**
     * Decides by {@link Redemption#decide}, under the user's lock, and writes the result, all or none of it: the fact, the
     * issue, the ledger entry and the profile. The same user, reward and key again give the first answer; the same key
     * for another reward is {@link RedeemRefusal#IDEMPOTENCY_CONFLICT}.
     */
    Answer redeem(Wish wish, LevelCurve curve);
}
