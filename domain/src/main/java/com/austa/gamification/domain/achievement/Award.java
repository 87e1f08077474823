package com.austa.gamification.domain.achievement;

import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.util.UUID;

/** An achievement that a user holds now, one for each occurrence or tier. */
public record Award(UUID id, UserId userId, String achievementId, Instant earnedAt, Receipt receipt) {}
