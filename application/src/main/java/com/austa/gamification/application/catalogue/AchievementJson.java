package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.time.Life;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Achievements, with their tiers; how often they can be earned is {@link RepeatJson}'s. */
final class AchievementJson {

    static final long POINTS_MAX = 1_000_000_000;

    private static final int TIERS_MAX = 100;
    private static final int REQUIRES_MAX = 100;

    private final EventRules rules;
    private final CriterionJson criteria;

    AchievementJson(EventRules rules) {
        this.rules = rules;
        this.criteria = new CriterionJson(rules);
    }

    Optional<Achievement> read(Fields fields) {
        Head head = Head.read(fields, DefinitionKind.ACHIEVEMENT, rules);
        String description = Head.description(fields);
        List<Tier> tiers = tiers(fields);
        long points = points(fields);
        Optional<Criterion> criterion = criteria.read(
                fields, "criteria", tiers.stream().map(Tier::atLeast).toList());
        criterion.filter(one -> !fields.hasFaultIn("tiers")).ifPresent(one -> checkTiers(fields, one, tiers));
        Optional<Repeat> repeat = RepeatJson.read(fields, criterion);
        List<DefinitionId> requires = requires(fields);
        Life life = Head.life(fields);
        boolean hidden = fields.flag("hidden");
        Optional<String> icon = fields.text("icon", Fields.LONG_TEXT_MAX);
        onLateEvidence(fields);
        fields.nothingElse();
        return fields.build(() -> new Achievement(
                head.id(),
                head.name(),
                description,
                head.journey(),
                points,
                criterion.orElseThrow(),
                tiers,
                repeat.orElse(Repeat.ONCE),
                requires,
                life,
                hidden,
                icon));
    }

    private static long points(Fields fields) {
        if (!fields.has("tiers")) {
            return fields.requiredWhole("points", 0, POINTS_MAX);
        }
        long points = fields.whole("points", 0, POINTS_MAX).orElse(0L);
        if (points > 0) {
            fields.fault(
                    "points", "with tiers the points stand in the tiers, but %d came".formatted(points), "remove it");
        }
        return 0;
    }

    private static List<Tier> tiers(Fields fields) {
        List<Tier> tiers = new ArrayList<>();
        for (Fields tier : fields.objects("tiers", "a tier", TIERS_MAX)) {
            String name = tier.requiredText("name", Fields.TEXT_MAX);
            BigDecimal atLeast = tier.require("atLeast", "the number to reach")
                    ? tier.number("atLeast").orElse(BigDecimal.ONE)
                    : BigDecimal.ONE;
            long points = tier.requiredWhole("points", 0, POINTS_MAX);
            tier.nothingElse();
            tier.build(() -> new Tier(name, atLeast, points)).ifPresent(tiers::add);
        }
        if (tiers.stream().map(Tier::name).distinct().count() < tiers.size()) {
            fields.fault("tiers", "the names of tiers must differ", "rename one");
        }
        return tiers;
    }

    private static void checkTiers(Fields fields, Criterion criterion, List<Tier> tiers) {
        if (tiers.isEmpty()) {
            return;
        }
        if (!(criterion instanceof LeafCriterion leaf)) {
            fields.fault(
                    "tiers",
                    "belong to a tally or a streak, which have something to reach",
                    "make several achievements");
            return;
        }
        if (leaf instanceof Tally tally && tally.bound() == Bound.AT_MOST) {
            fields.fault("tiers", "ask for 'atLeast', but the criterion says 'atMost'", "make several achievements");
            return;
        }
        boolean counts = leaf instanceof DayStreak
                || (leaf instanceof Tally tally
                        && (tally.measure() == Measure.COUNT || tally.measure() == Measure.DISTINCT));
        long max = leaf instanceof DayStreak ? DayStreak.LENGTH_MAX : TallyJson.COUNT_MAX;
        for (Tier tier : tiers) {
            if (counts && !isWhole(tier.atLeast(), max)) {
                fields.fault(
                        "tiers",
                        "'%s' must ask for a whole number from 1 to %,d, but asks for %s"
                                .formatted(tier.name(), max, tier.atLeast().toPlainString()),
                        "change its 'atLeast'");
            }
        }
        if (tiers.stream().noneMatch(tier -> tier.atLeast().compareTo(leaf.target()) == 0)) {
            fields.fault(
                    "criteria",
                    "what is to be reached stands in the tiers, but none of them asks for %s"
                            .formatted(leaf.target().toPlainString()),
                    leaf instanceof DayStreak ? "let 'streak' be that of a tier" : "remove 'atLeast'");
        }
    }

    private static boolean isWhole(BigDecimal number, long max) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    private static List<DefinitionId> requires(Fields fields) {
        List<DefinitionId> requires = new ArrayList<>();
        for (String slug : fields.texts("requires", "the id of an achievement", REQUIRES_MAX)) {
            fields.make("requires", () -> DefinitionId.achievement(slug)).ifPresent(requires::add);
        }
        return requires;
    }

    private static void onLateEvidence(Fields fields) {
        fields.text("onLateEvidence", Fields.TEXT_MAX).ifPresent(choice -> {
            if (choice.equals("keep")) {
                fields.fault("onLateEvidence", "'keep' is not supported yet by this release", "use \"revise\"");
            } else if (!choice.equals("revise")) {
                fields.fault(
                        "onLateEvidence",
                        "must be \"revise\", but '%s' came".formatted(Fields.shortened(choice)),
                        "remove it");
            }
        });
    }
}
