/**
 * Boards as sorted sets, each with a hash beside it that holds the version of every member and how many are listed.
 *
 * <p>Read {@link com.austa.gamification.adapter.redis.leaderboard.BoardKeys} for what is kept, {@link
 * com.austa.gamification.adapter.redis.leaderboard.BoardWriter} for when it is written and {@link
 * com.austa.gamification.adapter.redis.leaderboard.BoardBuilder} for how a lost board comes back.
 */
@NullMarked
package com.austa.gamification.adapter.redis.leaderboard;

import org.jspecify.annotations.NullMarked;
