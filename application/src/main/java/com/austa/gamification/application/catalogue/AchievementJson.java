package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.LateEvidence;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.time.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Achievements; their tiers are {@link TierJson}'s, how often they can be earned is {@link RepeatJson}'s. */
final class AchievementJson {

    static final long POINTS_MAX = 1_000_000_000;

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
        List<Tier> tiers = TierJson.read(fields);
        long points = points(fields);
        Optional<Criterion> criterion = criteria.read(
                fields, "criteria", tiers.stream().map(Tier::atLeast).toList());
        criterion.filter(one -> !fields.hasFaultIn("tiers")).ifPresent(one -> TierJson.check(fields, one, tiers));
        Optional<Repeat> repeat = RepeatJson.read(fields, criterion);
        List<DefinitionId> requires = requires(fields);
        Life life = Head.life(fields);
        boolean hidden = fields.flag("hidden");
        Optional<String> icon = fields.text("icon", Fields.LONG_TEXT_MAX);
        LateEvidence late = onLateEvidence(fields);
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
                icon,
                late));
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

    private static List<DefinitionId> requires(Fields fields) {
        List<DefinitionId> requires = new ArrayList<>();
        for (String slug : fields.texts("requires", "the id of an achievement", REQUIRES_MAX)) {
            fields.make("requires", () -> DefinitionId.achievement(slug)).ifPresent(requires::add);
        }
        return requires;
    }

    private static LateEvidence onLateEvidence(Fields fields) {
        String choice = fields.text("onLateEvidence", Fields.TEXT_MAX).orElse("revise");
        if (choice.equals("keep")) {
            return LateEvidence.KEEP;
        }
        if (!choice.equals("revise")) {
            fields.fault(
                    "onLateEvidence",
                    "must be \"revise\" or \"keep\", but '%s' came".formatted(Shown.shortened(choice)),
                    "use one of these");
        }
        return LateEvidence.REVISE;
    }
}
