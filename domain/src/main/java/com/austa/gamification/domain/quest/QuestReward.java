package com.austa.gamification.domain.quest;

import com.austa.gamification.domain.criterion.DefinitionId;

/** What completing a quest brings. */
public sealed interface QuestReward {

    record Points(long points) implements QuestReward {
        public Points {
            if (points < 1) {
                throw new IllegalArgumentException("a quest's points must be 1 or more but were " + points);
            }
        }
    }

    record GrantedAchievement(DefinitionId achievement) implements QuestReward {}

    record GrantedReward(DefinitionId reward) implements QuestReward {}
}
