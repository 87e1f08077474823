package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first time that a criterion of any kind becomes true. */
final class Criteria {

    private Criteria() {}

    static Optional<Completion> first(JsonNode criterion, Life life) {
        return first(criterion, target(criterion), life);
    }

    /** @param target instead of the one written, for tiers and repetitions */
    static Optional<Completion> first(JsonNode criterion, BigDecimal target, Life life) {
        return anywhere(criterion, target, life)
                .filter(completion -> completion.place().at().isBefore(life.ends()));
    }

    private static Optional<Completion> anywhere(JsonNode criterion, BigDecimal target, Life life) {
        if (criterion.has("all") || criterion.has("any") || criterion.has("of")) {
            return combined(criterion, life);
        }
        if (criterion.has("streak")) {
            return Streaks.first(criterion, target, life);
        }
        if (criterion.has("sequence")) {
            return Orders.sequence(criterion, life);
        }
        if (criterion.has("quiet")) {
            return Orders.quiet(criterion, life);
        }
        return criterion.has("on") ? Tally.first(criterion, target, life) : References.seen(criterion, life);
    }

    static boolean isTally(JsonNode criterion) {
        return criterion.has("on") && !criterion.has("streak") && !criterion.has("quiet");
    }

    static BigDecimal target(JsonNode criterion) {
        for (String bound : List.of("streak", "atLeast", "atMost")) {
            if (criterion.has(bound)) {
                return criterion.get(bound).decimalValue();
            }
        }
        return BigDecimal.ONE;
    }

    private static Optional<Completion> combined(JsonNode combination, Life life) {
        String kind = combination.has("all") ? "all" : combination.has("any") ? "any" : "of";
        List<Place> places = new ArrayList<>();
        for (JsonNode part : combination.get(kind)) {
            first(part, life).ifPresent(completion -> places.add(completion.place()));
        }
        places.sort(null);
        int needed = kind.equals("any")
                ? 1
                : kind.equals("all")
                        ? combination.get("all").size()
                        : combination.get("atLeast").intValue();
        if (places.size() < needed) {
            return Optional.empty();
        }
        Place place = places.get(needed - 1);
        boolean blocked = combination.has("unless")
                && first(combination.get("unless"), life)
                        .filter(struck -> !struck.place().isAfter(place))
                        .isPresent();
        return blocked ? Optional.empty() : Optional.of(new Completion(place, List.of()));
    }

    /** An achievement that a quest gives is earned by its own criterion or by the quest. */
    static JsonNode orQuests(JsonNode criterion, List<String> quests) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode().add(criterion);
        quests.forEach(quest -> parts.addObject().put("quest", quest));
        return quests.isEmpty()
                ? criterion
                : JsonNodeFactory.instance.objectNode().set("any", parts);
    }
}
