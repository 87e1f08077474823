/** The engine's rules and decisions, without a framework: no clock, no I/O, no dependency. */
module com.austa.gamification.domain {
    exports com.austa.gamification.domain.achievement;
    exports com.austa.gamification.domain.condition;
    exports com.austa.gamification.domain.criterion;
    exports com.austa.gamification.domain.definition;
    exports com.austa.gamification.domain.event;
    exports com.austa.gamification.domain.explanation;
    exports com.austa.gamification.domain.leaderboard;
    exports com.austa.gamification.domain.listing;
    exports com.austa.gamification.domain.points;
    exports com.austa.gamification.domain.progress;
    exports com.austa.gamification.domain.quest;
    exports com.austa.gamification.domain.reward;
    exports com.austa.gamification.domain.rules;
    exports com.austa.gamification.domain.time;
}
