/** How far users are with quests, read from {@code user_quests}. */
@NullMarked
package com.austa.gamification.adapter.postgres.quest;

import org.jspecify.annotations.NullMarked;
