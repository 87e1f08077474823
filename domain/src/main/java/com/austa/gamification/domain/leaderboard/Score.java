package com.austa.gamification.domain.leaderboard;

import com.austa.gamification.domain.event.UserId;

/**
 * What a user has on a board.
 *
 * @param points earned in the board's period; listed only above 0
 * @param version of the profile it was read with: an older score never replaces a newer one
 */
public record Score(UserId user, long points, long version) {}
