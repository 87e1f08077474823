/** What users hold, read from {@code user_achievements}. */
@NullMarked
package com.austa.gamification.adapter.postgres.achievement;

import org.jspecify.annotations.NullMarked;
