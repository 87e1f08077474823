package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which events concern a criterion: those of its types for which its condition holds. */
final class Matching {

    private static final List<String> MEASURES = List.of("sum", "max", "min", "average", "latest", "distinct");

    /** What one event adds: a number, or for {@code distinct} any value. */
    record Contribution(Event event, Object value) {

        BigDecimal number() {
            return (BigDecimal) value;
        }
    }

    private Matching() {}

    static boolean matches(JsonNode criterion, Event event) {
        return isOn(criterion.get("on"), event.type())
                && (!criterion.has("where")
                        || Expression.holds(criterion.get("where").textValue(), event));
    }

    static boolean isOn(JsonNode on, String type) {
        if (on.isTextual()) {
            return on.textValue().equals(type) || on.textValue().equals("*") && !type.startsWith("gamification.");
        }
        for (JsonNode one : on) {
            if (isOn(one, type)) {
                return true;
            }
        }
        return false;
    }

    static List<Event> events(JsonNode criterion, Life life) {
        return life.events().stream().filter(event -> matches(criterion, event)).toList();
    }

    /** What a tally counts or adds up, by place. A subject counts at its earliest event in the whole life. */
    static List<Contribution> contributions(JsonNode tally, Life life) {
        Set<Object> subjects = new HashSet<>();
        List<Contribution> contributions = new ArrayList<>();
        boolean oncePer = tally.has("oncePer");
        for (Event event : life.events()) {
            if (!(oncePer || life.isNew(event)) || !matches(tally, event)) {
                continue;
            }
            Object value = value(tally, event);
            boolean counts = value != Value.NONE;
            if (counts && oncePer) {
                Object subject = Expression.value(tally.get("oncePer").textValue(), event);
                counts = subject != Value.NONE && subjects.add(subject);
            }
            if (counts && life.isNew(event)) {
                contributions.add(new Contribution(event, value));
            }
        }
        return contributions;
    }

    /** What a tally measures: a name of the list above, or {@code count}. */
    static String measure(JsonNode tally) {
        return MEASURES.stream().filter(tally::has).findAny().orElse("count");
    }

    private static Object value(JsonNode tally, Event event) {
        String measure = measure(tally);
        if (measure.equals("count")) {
            return BigDecimal.ONE;
        }
        Object value = Expression.value(tally.get(measure).textValue(), event);
        boolean suits = measure.equals("distinct") || value instanceof BigDecimal;
        return suits ? value : Value.NONE;
    }
}
