package com.austa.gamification.domain.leaderboard;

import com.austa.gamification.domain.event.UserId;

/** A place on a board: equal points share a rank (1, 2, 2, 4). */
public record Standing(long rank, UserId user, long points) {}
