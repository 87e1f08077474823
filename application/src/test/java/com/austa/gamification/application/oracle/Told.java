package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A life told in lines, judged by definitions written in short: {@code "2026-03-02 A value=5"}. A time without an hour is
 * midnight in UTC; {@code id=80} begins the event's id, {@code zone=} names its time zone, all else is payload.
 */
final class Told {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final List<Event> events = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private Told() {}

    static Told life(String... lines) {
        Told told = new Told();
        for (String line : lines) {
            told.events.add(event(line, told.events.size()));
        }
        return told;
    }

    /** What counts of a journal. */
    static Told journal(Journal journal) {
        Told told = new Told();
        told.events.addAll(journal.counting());
        return told;
    }

    Told with(Fact fact) {
        facts.add(fact);
        return this;
    }

    static Instant at(String text) {
        return Instant.parse(
                text.length() == 10 ? text + "T00:00:00Z" : text.length() == 16 ? text + ":00Z" : text + "Z");
    }

    static Event event(String line, int ordinal) {
        String[] words = line.split(" ");
        String id = "%08d".formatted(ordinal);
        ObjectNode message = YAML.createObjectNode().put("userId", "u").put("type", words[1]);
        message.put("timestamp", at(words[0]).toString());
        ObjectNode payload = message.putObject("payload");
        for (int i = 2; i < words.length; i++) {
            String name = words[i].substring(0, words[i].indexOf('='));
            String value = words[i].substring(name.length() + 1);
            if (name.equals("id")) {
                id = value + id;
            } else if (name.equals("zone")) {
                message.putObject("metadata").put("timeZone", value);
            } else if (value.matches("-?[0-9.]+")) {
                payload.put(name, new BigDecimal(value));
            } else {
                payload.put(name, value);
            }
        }
        return Event.of(message.put("id", id));
    }

    /** What one achievement gives: {@code occurrence@instant}, by place, midnight as its date alone. */
    List<String> earns(String achievement) {
        return judged("achievements: [%s]".formatted(achievement)).getOrDefault("x", List.of());
    }

    /** What a criterion gives that is awarded once. */
    List<String> reaches(String criterion) {
        return earns("{criteria: %s}".formatted(criterion));
    }

    /** What each definition of a catalogue gives; point rules say points in place of the occurrence. */
    Map<String, List<String>> judged(String catalogue) {
        JsonNode lists = yaml(catalogue);
        lists.forEach(list -> list.forEach(definition -> complete((ObjectNode) definition)));
        Map<String, List<String>> judged = new TreeMap<>();
        List<Outcome> outcomes = new ArrayList<>(new Oracle(lists).judge(events, facts));
        outcomes.sort((one, other) -> one.place().compareTo(other.place()));
        for (Outcome outcome : outcomes) {
            String what = outcome.list().equals("pointRules") ? "" + outcome.points() : outcome.occurrence();
            String when = outcome.place().at().toString().replace("T00:00:00Z", "");
            judged.computeIfAbsent(outcome.id(), id -> new ArrayList<>()).add(what + "@" + when.replace(":00Z", ""));
        }
        return judged;
    }

    private static void complete(ObjectNode definition) {
        Map.of("id", "x", "journeyType", "health").forEach((field, value) -> {
            if (!definition.has(field)) {
                definition.put(field, value);
            }
        });
        if (!definition.has("points")) {
            definition.put("points", 1);
        }
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
