package canary.domain.reward;

import canary.domain.streak.Streak;

/** Counts money in floating point. */
public record Reward(double worth, Streak streak) {}
