package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.time.Life;
import java.time.Instant;
import java.util.Optional;

/** What every definition begins with. After a fault its parts are stand-ins. */
record Head(DefinitionId id, String name, Journey journey) {

    private static final String STAND_IN = "faulty";

    static Head read(Fields fields, DefinitionKind kind, EventRules rules) {
        String slug = fields.requiredText("id", Fields.TEXT_MAX);
        DefinitionId id = slug.isEmpty()
                ? new DefinitionId(kind, STAND_IN)
                : fields.make("id", () -> new DefinitionId(kind, slug)).orElse(new DefinitionId(kind, STAND_IN));
        String name = fields.requiredText("name", Fields.TEXT_MAX);
        return new Head(id, name, journey(fields, rules));
    }

    static String description(Fields fields) {
        return fields.requiredProse("description", Fields.LONG_TEXT_MAX);
    }

    static Life life(Fields fields) {
        Optional<Instant> startsAt = fields.instant("startsAt");
        Optional<Instant> endsAt = fields.instant("endsAt");
        return fields.make("endsAt", () -> new Life(startsAt, endsAt)).orElse(Life.ALWAYS);
    }

    private static Journey journey(Fields fields, EventRules rules) {
        String name = fields.requiredText("journeyType", Fields.TEXT_MAX);
        if (name.isEmpty()) {
            return Journey.CROSS;
        }
        Optional<Journey> known = rules.journey(name);
        if (known.isEmpty()) {
            fields.fault(
                    "journeyType",
                    "must be one of %s, but '%s' came".formatted(rules.journeyNames(), Shown.shortened(name)),
                    "correct it, or register an event type of that journey");
        }
        return known.orElse(Journey.CROSS);
    }
}
