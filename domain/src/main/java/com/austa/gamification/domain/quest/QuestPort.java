package com.austa.gamification.domain.quest;

import com.austa.gamification.domain.event.UserId;
import java.util.List;
import java.util.Optional;

/** How far users are with quests. Safe for use by many threads. */
public interface QuestPort {

    /** By {@code startedAt}, then quest id. Empty for an unknown user. */
    List<QuestStanding> standingsOf(UserId user, int limit, int offset);

    Optional<QuestStanding> standingOf(UserId user, String questId);

    long countOf(UserId user);
}
