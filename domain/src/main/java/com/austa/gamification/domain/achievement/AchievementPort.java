package com.austa.gamification.domain.achievement;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.listing.Listing;
import java.util.Collection;
import java.util.Set;

/** What users hold. Safe for use by many threads. */
public interface AchievementPort {

    /** Standing awards by {@code earnedAt}, then id. Empty for an unknown user. */
    Listing<Award> awardsOf(UserId user, int limit, int offset);

    /**
     * Which of these achievements the user holds, in whatever occurrence.
     *
     * @param achievementIds 0 to 10,000
     */
    Set<String> heldBy(UserId user, Collection<String> achievementIds);
}
