package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.domain.reward.RewardIssue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reward in a user's hands, as told.
 *
 * @param redeemedAt null while it is not
 * @param expiresAt null if it never does
 */
public record UserRewardAnswer(
        UUID id,
        String userId,
        String rewardId,
        Instant earnedAt,
        @Nullable Instant redeemedAt,
        @Nullable Instant expiresAt) {

    static UserRewardAnswer of(RewardIssue issue) {
        return new UserRewardAnswer(
                issue.id(),
                issue.userId().toString(),
                issue.rewardId(),
                issue.earnedAt(),
                issue.redeemedAt().orElse(null),
                issue.expiresAt().orElse(null));
    }
}
