package com.austa.gamification.application.preview;

import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.rules.Warning;
import java.util.List;

/**
 * What a draft would change for everybody, had it been published.
 *
 * @param usersGaining users who would hold an award, a completed quest or a reward more
 * @param usersLosing users who would hold one less
 * @param pointsCreated points given anew or beside
 * @param pointsWithdrawn points taken back, as a number above 0
 * @param rewardsOwed rewards that would be issued
 * @param gained ten samples at most of what would be given, with their receipts
 * @param lost ten samples at most of what would be taken, with the receipts they stand by now
 */
public record Bill(
        long users,
        long usersGaining,
        long usersLosing,
        long pointsCreated,
        long pointsWithdrawn,
        long rewardsOwed,
        List<Outcome> gained,
        List<Outcome> lost,
        List<Warning> warnings) {

    public static final int SAMPLES_MAX = 10;

    public Bill {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        warnings = List.copyOf(warnings);
    }
}
