package com.austa.gamification.domain.achievement;

import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * An achievement that a user holds now, one for each occurrence or tier.
 *
 * @param occurrence window, tier and ordinal, those that apply, joined by {@code :}; empty for what is earned once
 */
public record Award(
        UUID id, UserId userId, String achievementId, String occurrence, Instant earnedAt, Receipt receipt) {}
