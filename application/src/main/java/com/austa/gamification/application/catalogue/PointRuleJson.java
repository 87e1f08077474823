package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.criterion.Cap;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Life;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Point rules: points for events themselves. */
final class PointRuleJson {

    private static final long POINTS_MAX = 1_000_000;

    private final EventRules rules;

    PointRuleJson(EventRules rules) {
        this.rules = rules;
    }

    Optional<PointRule> read(Fields fields) {
        Head head = Head.read(fields, DefinitionKind.POINT_RULE, rules);
        fields.text("description", Fields.LONG_TEXT_MAX);
        EventFilter filter = rules.ofEvents(fields);
        Optional<Expression> points = points(fields, filter);
        Optional<Cap> cap = fields.object("cap", "a limit of points").flatMap(PointRuleJson::cap);
        Life life = Head.life(fields);
        fields.nothingElse();
        return fields.build(
                () -> new PointRule(head.id(), head.name(), head.journey(), filter, points.orElseThrow(), cap, life));
    }

    private Optional<Expression> points(Fields fields, EventFilter filter) {
        if (!fields.require(
                "points", "a whole number, or a number worked out in CEL, as in \"payload.duration / 10\"")) {
            return Optional.empty();
        }
        if (fields.any("points").filter(JsonNode::isTextual).isPresent()) {
            return rules.number(fields, "points", filter);
        }
        Optional<Long> points = fields.whole("points", -POINTS_MAX, POINTS_MAX);
        if (points.equals(Optional.of(0L))) {
            fields.fault("points", "must not be 0", "give points, or remove the rule");
        }
        return points.map(number -> new Literal(Value.of(number)));
    }

    private static Optional<Cap> cap(Fields fields) {
        long points = fields.requiredWhole("points", 1, AchievementJson.POINTS_MAX);
        fields.require("per", "one of day, week, month, quarter, year");
        Optional<Calendar> calendar = Calendars.read(fields);
        fields.nothingElse();
        return calendar.flatMap(per -> fields.build(() -> new Cap(points, per)));
    }
}
