package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.GamificationEvent;

/** Hidden, so that only {@link Condition} initialises it: two classes that each begin with the other could deadlock. */
enum Constant implements Condition {
    ALWAYS,
    NEVER;

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        return this == ALWAYS;
    }
}
