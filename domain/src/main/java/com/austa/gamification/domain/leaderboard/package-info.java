/**
 * Boards: who has how many points over which stretch. The books rank for ever; a view may be lost and is copied again.
 */
package com.austa.gamification.domain.leaderboard;
