/** Rewards in users' hands: reading them, and redeeming under the user's lock. */
@NullMarked
package com.austa.gamification.adapter.postgres.reward;

import org.jspecify.annotations.NullMarked;
