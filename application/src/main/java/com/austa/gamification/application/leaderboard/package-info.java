/** Questions about boards that take more than one call of their port. */
@NullMarked
package com.austa.gamification.application.leaderboard;

import org.jspecify.annotations.NullMarked;
