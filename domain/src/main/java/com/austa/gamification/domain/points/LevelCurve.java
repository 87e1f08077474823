package com.austa.gamification.domain.points;

/** From points to levels: level 1 at 0 points, never falling as points grow. */
public interface LevelCurve {

    /** Level n needs 50·n·(n−1) points in total. */
    LevelCurve STANDARD = QuadraticCurve.of(50);

    /** The highest level that so many points reach, from 1; points below 0 count as 0. */
    int levelOf(long points);

    /** Total points that the level, from 1, needs. */
    long pointsFor(int level);
}
