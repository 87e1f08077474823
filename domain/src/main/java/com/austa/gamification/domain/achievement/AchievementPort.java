package com.austa.gamification.domain.achievement;

import com.austa.gamification.domain.event.UserId;
import java.util.List;

/** What users hold. Safe for use by many threads. */
public interface AchievementPort {

    /** Standing awards by {@code earnedAt}, then id. Empty for an unknown user. */
    List<Award> awardsOf(UserId user, int limit, int offset);

    long countOf(UserId user);
}
