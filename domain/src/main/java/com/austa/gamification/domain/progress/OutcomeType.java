package com.austa.gamification.domain.progress;

/** What an announcement says happened. */
public enum OutcomeType {
    ACHIEVEMENT_UNLOCKED("gamification.achievement.unlocked"),
    ACHIEVEMENT_MOVED("gamification.achievement.moved"),
    ACHIEVEMENT_WITHDRAWN("gamification.achievement.withdrawn"),
    LEVEL_CHANGED("gamification.level.changed"),
    QUEST_COMPLETED("gamification.quest.completed"),
    QUEST_REOPENED("gamification.quest.reopened"),
    REWARD_ISSUED("gamification.reward.issued"),
    REWARD_REDEEMED("gamification.reward.redeemed"),
    REWARD_REFUNDED("gamification.reward.refunded");

    private final String label;

    OutcomeType(String label) {
        this.label = label;
    }

    /** As messages name it. */
    public String label() {
        return label;
    }
}
