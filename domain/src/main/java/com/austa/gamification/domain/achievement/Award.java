package com.austa.gamification.domain.achievement;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Receipt;
import java.time.Instant;
import java.util.UUID;

/** An achievement that a user holds now, one for each occurrence or tier. */
public record Award(UUID id, UserId userId, String achievementId, Instant earnedAt, Receipt receipt) {}
