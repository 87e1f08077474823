package com.austa.gamification.domain.definition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.LateEvidence;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.time.Life;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An achievement being written: earned once, for no points, until it says more. */
public final class AchievementDraft extends Draft<AchievementDraft> {

    private final Criterion criterion;
    private final List<Tier> tiers = new ArrayList<>();
    private final List<DefinitionId> requires = new ArrayList<>();
    private long points;
    private Repeat repeat = Repeat.ONCE;
    private Optional<Instant> startsAt = Optional.empty();
    private Optional<Instant> endsAt = Optional.empty();
    private boolean hidden;
    private LateEvidence onLateEvidence = LateEvidence.REVISE;
    private Optional<String> icon = Optional.empty();

    AchievementDraft(String id, Criterion criterion) {
        super(DefinitionId.achievement(id));
        this.criterion = requireNonNull(criterion, "criterion");
    }

    @Override
    AchievementDraft self() {
        return this;
    }

    public AchievementDraft points(long number) {
        points = number;
        return this;
    }

    /** One tier more, which must ask for more than the one before. */
    public AchievementDraft tier(String tier, long atLeast, long worth) {
        return tier(tier, BigDecimal.valueOf(atLeast), worth);
    }

    public AchievementDraft tier(String tier, BigDecimal atLeast, long worth) {
        tiers.add(new Tier(tier, atLeast, worth));
        return this;
    }

    public AchievementDraft repeat(Repeat often) {
        repeat = often;
        return this;
    }

    /** Ids of achievements to be held too. */
    public AchievementDraft requires(String... achievements) {
        for (String achievement : achievements) {
            requires.add(DefinitionId.achievement(achievement));
        }
        return this;
    }

    /** The first instant whose events count. */
    public AchievementDraft from(Instant instant) {
        startsAt = Optional.of(instant);
        return this;
    }

    /** The first instant whose events no longer count. */
    public AchievementDraft until(Instant instant) {
        endsAt = Optional.of(instant);
        return this;
    }

    public AchievementDraft hidden() {
        hidden = true;
        return this;
    }

    /** Late events never withdraw what was held once. */
    public AchievementDraft kept() {
        onLateEvidence = LateEvidence.KEEP;
        return this;
    }

    public AchievementDraft icon(String address) {
        icon = Optional.of(address);
        return this;
    }

    public Achievement build() {
        return new Achievement(
                id,
                name,
                description,
                journey,
                points,
                criterion,
                tiers,
                repeat,
                requires,
                new Life(startsAt, endsAt),
                hidden,
                icon,
                onLateEvidence);
    }
}
