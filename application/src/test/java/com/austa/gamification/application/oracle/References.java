package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a definition sees of those below it: outcomes, points and levels, each true from a place on. */
final class References {

    private References() {}

    static Optional<Completion> seen(JsonNode reference, Life life) {
        return state(reference, life.below()).flatMap(life::seen).map(place -> new Completion(place, List.of()));
    }

    private static Optional<Place> state(JsonNode reference, List<Outcome> below) {
        if (reference.has("achievement")) {
            return first("achievements/" + reference.get("achievement").textValue(), below);
        }
        if (reference.has("quest")) {
            return first("quests/" + reference.get("quest").textValue(), below);
        }
        if (reference.has("points")) {
            String journey = reference.path("journey").asText("");
            List<Outcome> counted = below.stream()
                    .filter(outcome -> journey.isEmpty() || outcome.journey().equals(journey))
                    .toList();
            return reached(reference.get("points").longValue(), counted);
        }
        long level = reference.get("level").longValue();
        return reached(50 * level * (level - 1), below);
    }

    /** The first outcome of a definition, of whatever window, tier or ordinal. */
    static Optional<Place> first(String definition, List<Outcome> below) {
        return below.stream()
                .filter(outcome -> outcome.definition().equals(definition))
                .map(Outcome::place)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Place> reached(long target, List<Outcome> outcomes) {
        long total = 0;
        for (var place : pointsByPlace(outcomes).entrySet()) {
            total += place.getValue();
            if (total >= target) {
                return Optional.of(place.getKey());
            }
        }
        return Optional.empty();
    }

    private static TreeMap<Place, Long> pointsByPlace(List<Outcome> outcomes) {
        TreeMap<Place, Long> points = new TreeMap<>();
        outcomes.forEach(outcome -> points.merge(outcome.place(), outcome.points(), Long::sum));
        return points;
    }

    /** Outcomes as those see them that count them: one change of level a place, however many levels. */
    static List<Event> asEvents(List<Outcome> outcomes) {
        List<Event> events = new ArrayList<>();
        outcomes.stream()
                .filter(outcome -> List.of("achievements", "quests").contains(outcome.list()))
                .forEach(outcome -> events.add(outcome.asEvent()));
        long total = 0;
        for (var place : pointsByPlace(outcomes).entrySet()) {
            int before = level(total);
            total += place.getValue();
            if (level(total) != before) {
                var payload = JsonNodeFactory.instance.objectNode().put("level", new BigDecimal(level(total)));
                events.add(Outcome.event(Outcome.LEVEL_CHANGED, place.getKey(), payload));
            }
        }
        events.sort(Comparator.comparing(Event::place));
        return events;
    }

    /** Level n needs 50 × n × (n − 1) points. */
    static int level(long points) {
        int level = 1;
        while (50L * (level + 1) * level <= points) {
            level++;
        }
        return level;
    }
}
