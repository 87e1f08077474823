package com.austa.gamification.domain.criterion;

/** True from the first place where the user's points in total, added up in event time, are those of the level. */
public record LevelReached(int level) implements Criterion {

    public LevelReached {
        if (level < 2) {
            throw new IllegalArgumentException("level must be 2 or more but was " + level + ": all begin at level 1");
        }
    }
}
