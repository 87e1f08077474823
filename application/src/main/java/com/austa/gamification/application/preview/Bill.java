package com.austa.gamification.application.preview;

import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.rules.Warning;
import java.util.List;

/**
 * What a draft would change for everybody, had it been published.
 *
 * @param users who have been looked at
 * @param of all users there are; more than have been looked at where time has run out, and then the bill is that of those
 *     who have been
 * @param usersGaining users who would hold an award, a completed quest or a reward more, or get points by a point rule
 * @param usersLosing users who would hold one less, or lose such points
 * @param pointsCreated points given anew or beside
 * @param pointsWithdrawn points taken back, as a number above 0
 * @param rewardsOwed rewards that would be issued
 * @param gained ten samples at most of what would be given, with their receipts
 * @param lost ten samples at most of what would be taken, with the receipts they stand by now
 */
public record Bill(
        long users,
        long of,
        long usersGaining,
        long usersLosing,
        long pointsCreated,
        long pointsWithdrawn,
        long rewardsOwed,
        List<Outcome> gained,
        List<Outcome> lost,
        List<Warning> warnings) {

    public static final int SAMPLES_MAX = 10;

    /** Whether everybody has been looked at. */
    public boolean isComplete() {
        return users >= of;
    }

    public Bill {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        warnings = List.copyOf(warnings);
    }
}
