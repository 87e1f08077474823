package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which definitions stand above which: those that can reach one another stand together. */
final class Strata {

    private final Map<String, JsonNode> definitions = new TreeMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    /** @param catalogue of lists, as a file holds it */
    Strata(JsonNode catalogue) {
        for (String list : List.of("achievements", "pointRules", "quests", "rewards")) {
            catalogue
                    .path(list)
                    .forEach(definition ->
                            definitions.put(list + "/" + definition.get("id").textValue(), definition));
        }
        definitions.forEach((name, definition) -> {
            Set<String> refersTo = new TreeSet<>();
            collect(definition.path("criteria"), refersTo);
            definition.path("tasks").forEach(task -> collect(task.get("criteria"), refersTo));
            definition.path("requires").forEach(id -> refersTo.add("achievements/" + id.textValue()));
            String id = definition.get("id").textValue();
            for (String field : List.of("achievementId", "rewardId")) {
                if (name.startsWith(field.substring(0, 6))) {
                    Quests.giving(catalogue.path("quests"), field, id)
                            .forEach(quest -> refersTo.add("quests/" + quest));
                }
            }
            named.put(name, refersTo);
        });
    }

    private void collect(JsonNode node, Set<String> refersTo) {
        if (node.isObject() && (node.has("level") || node.path("points").isNumber())) {
            refersTo.addAll(everything());
        }
        node.properties().forEach(field -> {
            if (field.getKey().equals("achievement") || field.getKey().equals("quest")) {
                refersTo.add(field.getKey() + "s/" + field.getValue().textValue());
            }
            if (field.getKey().equals("on") && field.getValue().toString().contains("gamification.")) {
                refersTo.addAll(everything());
            }
        });
        node.forEach(child -> collect(child, refersTo));
    }

    /** All but rewards, to which nothing refers. */
    private Set<String> everything() {
        Set<String> everything = new LinkedHashSet<>(definitions.keySet());
        everything.removeIf(name -> name.startsWith("rewards/"));
        return everything;
    }

    JsonNode definition(String name) {
        return definitions.get(name);
    }

    /** All that a definition sees through however many others, perhaps itself. */
    Set<String> reached(String name) {
        Set<String> reached = new TreeSet<>(named.get(name));
        for (boolean more = true; more; ) {
            more = false;
            for (String one : List.copyOf(reached)) {
                more |= reached.addAll(named.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }

    boolean isLoop(String name) {
        return reached(name).contains(name);
    }

    /** From below upwards: who reaches more stands above; those that reach one another reach the same. */
    List<List<String>> upwards() {
        Map<Set<String>, List<String>> together = new HashMap<>();
        for (String name : definitions.keySet()) {
            Set<String> andItself = new TreeSet<>(reached(name));
            andItself.add(name);
            together.computeIfAbsent(andItself, key -> new ArrayList<>()).add(name);
        }
        return together.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().size()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
