/**
 * The batch: claim, load, decide, write, in one transaction.
 *
 * <p>Read {@link com.austa.gamification.adapter.postgres.progress.PostgresProgress} first, then {@code BatchChange}; the
 * statements lie in {@code change/}, numbered as they run. Nothing here knows what an event means.
 */
@NullMarked
package com.austa.gamification.adapter.postgres.progress;

import org.jspecify.annotations.NullMarked;
