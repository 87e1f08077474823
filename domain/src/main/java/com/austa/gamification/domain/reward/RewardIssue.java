package com.austa.gamification.domain.reward;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A reward in a user's hands. */
public record RewardIssue(
        UUID id,
        UserId userId,
        String rewardId,
        Instant earnedAt,
        Optional<Instant> redeemedAt,
        Optional<Instant> expiresAt) {

    public RewardIssue {
        requireNonNull(id, "id");
        requireNonNull(userId, "userId");
        requireNonNull(rewardId, "rewardId");
        requireNonNull(earnedAt, "earnedAt");
        requireNonNull(redeemedAt, "redeemedAt");
        requireNonNull(expiresAt, "expiresAt");
    }

    public boolean canBeRedeemedAt(Instant moment) {
        return redeemedAt.isEmpty() && (expiresAt.isEmpty() || moment.isBefore(expiresAt.get()));
    }
}
