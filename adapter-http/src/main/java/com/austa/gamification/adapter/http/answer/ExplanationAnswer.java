package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.explanation.Explanation;
import com.austa.gamification.domain.explanation.Part;
import com.austa.gamification.domain.explanation.Progress;
import com.austa.gamification.domain.progress.Outcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why an achievement, a quest or a reward is earned, or not yet. Of a hidden achievement that is not held, sentence and
 * parts are withheld.
 *
 * @param achievementId this, or the next, or the one after it
 * @param earned whether an award of it stands
 * @param sentence the nearest missing fact, or when it was earned
 */
public record ExplanationAnswer(
        String userId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String achievementId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String questId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rewardId,
        int revision,
        boolean earned,
        ProgressAnswer progress,
        @Nullable String sentence,
        List<AwardAnswer> awards,
        List<PartAnswer> parts) {

    /** @param fraction 0 to 1 with four decimals, cut; 1 only when nothing more can be earned */
    public record ProgressAnswer(BigDecimal current, BigDecimal target, BigDecimal fraction) {

        static ProgressAnswer of(Progress progress) {
            return new ProgressAnswer(plain(progress.current()), plain(progress.target()), progress.fraction());
        }

        private static BigDecimal plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** One that stands. */
    public record AwardAnswer(String occurrence, Instant earnedAt, long points) {}

    /**
     * One node of the criterion.
     *
     * @param kind {@code tally}, {@code day-streak}, …
     * @param about event types, a tier's name or the definition referred to; may be empty
     * @param since where it became true, null while it is not
     * @param blocked whether nothing that comes later can make it true any more
     */
    public record PartAnswer(
            String kind,
            String about,
            boolean holds,
            @Nullable Instant since,
            ProgressAnswer progress,
            boolean blocked,
            String sentence,
            List<PartAnswer> parts) {

        static PartAnswer of(Part part) {
            return new PartAnswer(
                    part.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    part.about(),
                    part.holds(),
                    part.place().map(Place::instant).orElse(null),
                    ProgressAnswer.of(part.progress()),
                    part.blocked(),
                    part.sentence(),
                    part.parts().stream().map(PartAnswer::of).toList());
        }
    }

    static ExplanationAnswer shown(UserId user, Explanation explanation) {
        return of(
                user,
                explanation,
                explanation.sentence(),
                explanation.root().parts().stream().map(PartAnswer::of).toList());
    }

    static ExplanationAnswer concealed(UserId user, Explanation explanation) {
        return of(user, explanation, null, List.of());
    }

    private static ExplanationAnswer of(
            UserId user, Explanation explanation, @Nullable String sentence, List<PartAnswer> parts) {
        return new ExplanationAnswer(
                user.toString(),
                idOf(explanation, DefinitionKind.ACHIEVEMENT),
                idOf(explanation, DefinitionKind.QUEST),
                idOf(explanation, DefinitionKind.REWARD),
                explanation.revision(),
                explanation.isEarned(),
                ProgressAnswer.of(explanation.progress()),
                sentence,
                explanation.standing().stream().map(ExplanationAnswer::award).toList(),
                parts);
    }

    private static @Nullable String idOf(Explanation explanation, DefinitionKind kind) {
        DefinitionId definition = explanation.definition();
        return definition.kind() == kind ? definition.slug() : null;
    }

    private static AwardAnswer award(Outcome outcome) {
        return new AwardAnswer(outcome.key().occurrence(), outcome.place().instant(), outcome.points());
    }
}
