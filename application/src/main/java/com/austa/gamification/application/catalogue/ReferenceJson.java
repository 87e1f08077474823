package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.LevelReached;
import com.austa.gamification.domain.criterion.PointsReached;
import com.austa.gamification.domain.criterion.Reference;
import com.austa.gamification.domain.event.Journey;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * References to what stands of another definition, {@code {"achievement": "first-visit"}} or {@code {"quest": …}}, and to
 * the user's points: {@code {"points": 1000, "journey": "health"}}, {@code {"level": 5}}.
 */
final class ReferenceJson {

    private static final int LEVEL_MAX = 100_000;

    private final EventRules rules;

    ReferenceJson(EventRules rules) {
        this.rules = rules;
    }

    static boolean isOne(Fields fields) {
        return Stream.of("achievement", "quest", "level", "points").anyMatch(fields::has);
    }

    Optional<Criterion> read(Fields fields) {
        if (fields.has("achievement")) {
            return named(fields, "achievement", DefinitionId::achievement);
        } else if (fields.has("quest")) {
            return named(fields, "quest", DefinitionId::quest);
        } else if (fields.has("level")) {
            int level = (int) fields.requiredWhole("level", 2, LEVEL_MAX);
            fields.nothingElse();
            return fields.build(() -> new LevelReached(level));
        }
        long points = fields.requiredWhole("points", 1, PointsReached.POINTS_MAX);
        Optional<Journey> journey = fields.text("journey", Fields.TEXT_MAX).flatMap(name -> journey(fields, name));
        fields.nothingElse();
        return fields.build(() -> new PointsReached(points, journey));
    }

    private Optional<Journey> journey(Fields fields, String name) {
        Optional<Journey> known = rules.journey(name).filter(journey -> !journey.isCross());
        if (known.isEmpty()) {
            fields.fault(
                    "journey",
                    "must be a journey whose points are looked at, but '%s' came".formatted(Shown.shortened(name)),
                    "name one of %s; leave it out for the total".formatted(rules.journeyNames()));
        }
        return known;
    }

    private static Optional<Criterion> named(Fields fields, String name, Function<String, DefinitionId> identify) {
        Optional<String> slug = fields.text(name, Fields.TEXT_MAX);
        fields.nothingElse();
        return slug.flatMap(id -> fields.make(name, () -> new Reference(identify.apply(id))));
    }
}
