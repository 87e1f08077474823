package com.austa.gamification.domain.time;

/** The calendar's units. */
public enum Period {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
