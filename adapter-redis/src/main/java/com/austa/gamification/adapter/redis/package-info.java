/**
 * Leaderboards in Redis: a view of the truth, which may be lost at any moment and then builds itself anew from the books.
 *
 * <p>Start at {@link com.austa.gamification.adapter.redis.RedisBoards}, the front door. Nothing here is on the path of a
 * commit, and nothing here knows how points come about.
 */
@NullMarked
package com.austa.gamification.adapter.redis;

import org.jspecify.annotations.NullMarked;
