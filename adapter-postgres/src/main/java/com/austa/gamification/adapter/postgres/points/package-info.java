/** Profiles: users' totals, as rows of {@code user_profiles}. */
@NullMarked
package com.austa.gamification.adapter.postgres.points;

import org.jspecify.annotations.NullMarked;
