package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.answer.DefinitionAnswer.WarningAnswer;
import com.austa.gamification.adapter.http.answer.UserAchievementAnswer.ReceiptAnswer;
import com.austa.gamification.application.preview.Bill;
import com.austa.gamification.domain.progress.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * What a draft would change.
 *
 * @param complete false when time ran out: all numbers are then those of {@code users}, not of {@code of}
 * @param users looked at
 * @param of users there are
 * @param pointsWithdrawn as a number above 0
 * @param gained ten at most of what would be given
 * @param lost ten at most of what would be taken, with the receipts they stand by now
 */
public record BillAnswer(
        boolean complete,
        long users,
        long of,
        long usersGaining,
        long usersLosing,
        long pointsCreated,
        long pointsWithdrawn,
        long rewardsOwed,
        List<SampleAnswer> gained,
        List<SampleAnswer> lost,
        List<WarningAnswer> warnings) {

    /** @param kind {@code achievement}, {@code quest}, {@code reward} or {@code point-rule} */
    public record SampleAnswer(
            String userId, String kind, String id, Instant earnedAt, long points, ReceiptAnswer metadata) {

        static SampleAnswer of(Outcome outcome) {
            return new SampleAnswer(
                    outcome.key().user().toString(),
                    outcome.key().definition().kind().label(),
                    outcome.key().definition().slug(),
                    outcome.place().instant(),
                    outcome.points(),
                    ReceiptAnswer.of(outcome.key().occurrence(), outcome.receipt()));
        }
    }

    static BillAnswer of(Bill bill) {
        return new BillAnswer(
                bill.isComplete(),
                bill.users(),
                bill.of(),
                bill.usersGaining(),
                bill.usersLosing(),
                bill.pointsCreated(),
                bill.pointsWithdrawn(),
                bill.rewardsOwed(),
                bill.gained().stream().map(SampleAnswer::of).toList(),
                bill.lost().stream().map(SampleAnswer::of).toList(),
                WarningAnswer.of(bill.warnings()));
    }
}
