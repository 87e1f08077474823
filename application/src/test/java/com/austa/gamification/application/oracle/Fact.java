package com.austa.gamification.application.oracle;

import java.time.Instant;

/**
 * Something decided about a user that rules look at.
 *
 * @param kind what was decided
 * @param subject the quest that was started, or the journey whose points were adjusted
 * @param points of an adjustment
 */
record Fact(Kind kind, Place place, String subject, long points) {

    enum Kind {
        QUEST_STARTED,
        POINTS_ADJUSTED
    }

    static Fact questStarted(String quest, Instant at) {
        return new Fact(Kind.QUEST_STARTED, new Place(at, Place.FACT, "start of " + quest), quest, 0);
    }

    static Fact pointsAdjusted(String journey, long points, Instant at) {
        return new Fact(Kind.POINTS_ADJUSTED, new Place(at, Place.FACT, "adjustment"), journey, points);
    }
}
