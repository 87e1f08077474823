package com.austa.gamification.application.announcement;

/** Topics that the engine writes. */
public final class Topics {

    /** To the Notification Service: what people are shown. */
    public static final String NOTIFICATIONS = "gamification.notifications";

    /** To systems: all that was earned, moved, withdrawn or redeemed. */
    public static final String OUTCOMES = "gamification.outcomes";

    public static final String DEAD_LETTERS = "gamification.dlq";

    private Topics() {}
}
