package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tiers: {@code [{"name": "bronze", "atLeast": 10, "points": 50}, …]}, and what can have them. */
final class TierJson {

    private static final int TIERS_MAX = 100;
    private static final String SEVERAL = "make several achievements";

    private TierJson() {}

    static List<Tier> read(Fields achievement) {
        List<Tier> tiers = new ArrayList<>();
        for (Fields tier : achievement.objects("tiers", "a tier", TIERS_MAX)) {
            String name = tier.requiredText("name", Fields.TEXT_MAX);
            BigDecimal atLeast = tier.require("atLeast", "the number to reach")
                    ? tier.number("atLeast").orElse(BigDecimal.ONE)
                    : BigDecimal.ONE;
            long points = tier.requiredWhole("points", 0, AchievementJson.POINTS_MAX);
            tier.nothingElse();
            tier.build(() -> new Tier(name, atLeast, points)).ifPresent(tiers::add);
        }
        if (tiers.stream().map(Tier::name).distinct().count() < tiers.size()) {
            achievement.fault("tiers", "the names of tiers must differ", "rename one");
        }
        return tiers;
    }

    /** Notes what this criterion cannot do with these tiers. */
    static void check(Fields achievement, Criterion criterion, List<Tier> tiers) {
        if (tiers.isEmpty()) {
            return;
        }
        boolean streak = criterion instanceof DayStreak || criterion instanceof EventStreak;
        if (!(criterion instanceof Tally) && !streak) {
            achievement.fault("tiers", "belong to a tally or a streak, which have something to reach", SEVERAL);
            return;
        }
        if (criterion instanceof Tally tally && tally.bound() == Bound.AT_MOST) {
            achievement.fault("tiers", "ask for 'atLeast', but the criterion says 'atMost'", SEVERAL);
            return;
        }
        LeafCriterion leaf = (LeafCriterion) criterion;
        long max = streak ? DayStreak.LENGTH_MAX : TallyJson.COUNT_MAX;
        for (Tier tier : tiers) {
            if ((streak || counts((Tally) leaf)) && !isWhole(tier.atLeast(), max)) {
                achievement.fault(
                        "tiers",
                        "'%s' must ask for a whole number from 1 to %,d, but asks for %s"
                                .formatted(tier.name(), max, tier.atLeast().toPlainString()),
                        "change its 'atLeast'");
            }
        }
        if (tiers.stream().noneMatch(tier -> tier.atLeast().compareTo(leaf.target()) == 0)) {
            achievement.fault(
                    "criteria",
                    "what is to be reached stands in the tiers, but none of them asks for %s"
                            .formatted(leaf.target().toPlainString()),
                    streak ? "let 'streak' be that of a tier" : "remove 'atLeast'");
        }
    }

    private static boolean counts(Tally tally) {
        return tally.measure() == Measure.COUNT || tally.measure() == Measure.DISTINCT;
    }

    private static boolean isWhole(BigDecimal number, long max) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }
}
