package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A quest is complete where the last of its tasks is; of tasks in order each begins behind the one before. */
final class Quests {

    private Quests() {}

    /** @param life from the quest's start on */
    static Optional<Outcome> of(JsonNode quest, Life life) {
        List<Place> places = new ArrayList<>();
        Life rest = life;
        for (JsonNode task : quest.get("tasks")) {
            Optional<Completion> done = Criteria.first(task.get("criteria"), rest);
            if (done.isEmpty()) {
                return Optional.empty();
            }
            places.add(done.get().place());
            if (quest.get("order").textValue().equals("sequence")) {
                rest = rest.from(done.get().place());
            }
        }
        places.sort(null);
        return Optional.of(new Outcome(
                "quests",
                quest.get("id").textValue(),
                quest.get("journeyType").textValue(),
                "",
                points(quest),
                new Completion(places.get(places.size() - 1), List.of())));
    }

    private static long points(JsonNode quest) {
        long points = 0;
        for (JsonNode reward : quest.get("rewards")) {
            points += reward.path("points").longValue();
        }
        return points;
    }

    /** The ids of the quests that give something, such as the achievement of an id. */
    static List<String> giving(JsonNode quests, String field, String id) {
        List<String> giving = new ArrayList<>();
        for (JsonNode quest : quests) {
            for (JsonNode reward : quest.get("rewards")) {
                if (reward.path(field).asText().equals(id)) {
                    giving.add(quest.get("id").textValue());
                }
            }
        }
        return giving;
    }
}
