/** Leaderboards and caches: a view of the truth. */
@NullMarked
package com.austa.gamification.adapter.redis;

import org.jspecify.annotations.NullMarked;
