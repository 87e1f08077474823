package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.criterion.Receipt;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An award as told: one for each occurrence or tier that stands now. */
public record UserAchievementAnswer(
        UUID id, String userId, String achievementId, Instant earnedAt, ReceiptAnswer metadata) {

    /** Why it stands. */
    public record ReceiptAnswer(
            int revision,
            String occurrence,
            UUID eventId,
            UUID firstEventId,
            long count,
            BigDecimal value,
            BigDecimal target,
            List<LocalDate> localDates) {

        static ReceiptAnswer of(String occurrence, Receipt receipt) {
            return new ReceiptAnswer(
                    receipt.revision(),
                    occurrence,
                    receipt.eventId(),
                    receipt.firstEventId(),
                    receipt.count(),
                    receipt.value(),
                    receipt.target(),
                    receipt.localDates());
        }
    }

    static UserAchievementAnswer of(Award award) {
        return new UserAchievementAnswer(
                award.id(),
                award.userId().toString(),
                award.achievementId(),
                award.earnedAt(),
                ReceiptAnswer.of(award.occurrence(), award.receipt()));
    }
}
