/** The engine's rules and decisions, without a framework: no clock, no I/O, no dependency. */
module com.austa.gamification.domain {
    exports com.austa.gamification.domain.condition;
    exports com.austa.gamification.domain.event;
}
