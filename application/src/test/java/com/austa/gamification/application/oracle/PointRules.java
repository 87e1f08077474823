package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Points for events themselves, cut to whole ones for each event, then filled into the cap by place. */
final class PointRules {

    private PointRules() {}

    /** One outcome for each event that gives or takes points; an event that gives none has none. */
    static List<Outcome> of(JsonNode rule, Life life) {
        Map<LocalDate, Long> filled = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Event event : Matching.events(rule, life)) {
            long points = points(rule.get("points"), event);
            if (points > 0 && rule.has("cap")) {
                LocalDate window = new Windows(rule.get("cap")).first(event.date());
                long room = rule.get("cap").get("points").longValue() - filled.getOrDefault(window, 0L);
                points = Math.min(points, room);
                filled.merge(window, points, Long::sum);
            }
            if (points != 0) {
                outcomes.add(new Outcome(
                        "pointRules",
                        rule.get("id").textValue(),
                        rule.get("journeyType").textValue(),
                        event.id(),
                        points,
                        new Completion(event.place(), List.of(event))));
            }
        }
        return outcomes;
    }

    private static long points(JsonNode points, Event event) {
        if (points.isNumber()) {
            return points.longValue();
        }
        Object value = Expression.value(points.textValue(), event);
        return value instanceof BigDecimal
                ? ((BigDecimal) value).setScale(0, RoundingMode.DOWN).longValueExact()
                : 0;
    }
}
