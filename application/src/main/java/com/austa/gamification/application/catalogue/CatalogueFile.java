package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of definitions, in JSON or YAML: {@code {eventTypes: {type: {journey, schemas}}, achievements: [], pointRules: [],
 * quests: [], rewards: []}}, all of them optional, each definition with its {@code id}. They are read no further here.
 *
 * @param definitions by id
 * @param eventTypes by name
 */
public record CatalogueFile(SortedMap<DefinitionId, ObjectNode> definitions, SortedMap<String, ObjectNode> eventTypes) {

    private static final int DEFINITIONS_MAX = 100_000;

    private static final Map<String, DefinitionKind> LISTS = lists();

    public CatalogueFile {
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
        eventTypes = Collections.unmodifiableSortedMap(new TreeMap<>(eventTypes));
    }

    /**
     * @param name of the file, for messages; its ending tells JSON ({@code .json}) from YAML (every other)
     * @throws InvalidCatalogue it is no such file, or names two definitions alike
     */
    public static CatalogueFile read(String name, byte[] content) {
        Faults faults = new Faults();
        JsonNode root = CatalogueText.parse(name, content);
        if (!(root instanceof ObjectNode object)) {
            faults.add(name, "", "must be an object with %s".formatted(names()), "see docs/rules.md for an example");
            faults.throwIfAny();
            return new CatalogueFile(new TreeMap<>(), new TreeMap<>());
        }
        Fields fields = new Fields(object, "a catalogue", name, "", faults);
        SortedMap<String, ObjectNode> eventTypes = eventTypes(fields);
        SortedMap<DefinitionId, ObjectNode> definitions = new TreeMap<>();
        LISTS.forEach((list, kind) -> {
            for (Fields written : fields.objects(list, "a definition", DEFINITIONS_MAX)) {
                put(definitions, kind, written);
            }
        });
        fields.nothingElse();
        faults.throwIfAny();
        return new CatalogueFile(definitions, eventTypes);
    }

    /**
     * One definition alone.
     *
     * @param json the definition; where it says its {@code id}, that must be this one
     * @throws InvalidCatalogue it is no JSON object, or says another id
     */
    public static CatalogueFile ofDefinition(DefinitionId id, byte[] json) {
        ObjectNode written = object(id.toString(), json);
        JsonNode said = written.path("id");
        if (!said.isMissingNode() && !said.isNull() && !said.equals(TextNode.valueOf(id.slug()))) {
            throw new InvalidCatalogue(List.of(new Fault(
                    id.toString(),
                    "id",
                    Optional.empty(),
                    "must be '%s', under which it is published, but %s came".formatted(id.slug(), Shown.of(said)),
                    "remove it, or publish under that id")));
        }
        ObjectNode named = written.objectNode().put("id", id.slug());
        written.properties().stream()
                .filter(field -> !field.getKey().equals("id"))
                .forEach(field -> named.set(field.getKey(), field.getValue()));
        return new CatalogueFile(new TreeMap<>(Map.of(id, named)), new TreeMap<>());
    }

    /**
     * One event type alone.
     *
     * @param json its journey and schemas
     * @throws InvalidCatalogue it is no JSON object
     */
    public static CatalogueFile ofEventType(String type, byte[] json) {
        return new CatalogueFile(new TreeMap<>(), new TreeMap<>(Map.of(type, object("event type " + type, json))));
    }

    private static ObjectNode object(String about, byte[] json) {
        if (CatalogueText.json(about, json) instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidCatalogue(List.of(
                new Fault(about, "", Optional.empty(), "must be a JSON object", "see docs/rules.md for examples")));
    }

    private static SortedMap<String, ObjectNode> eventTypes(Fields fields) {
        SortedMap<String, ObjectNode> types = new TreeMap<>();
        fields.object("eventTypes", "event types by name")
                .ifPresent(named -> named.names()
                        .forEach(name -> named.object(name, "an event type: journey and schemas")
                                .ifPresent(type -> types.put(name, type.node()))));
        return types;
    }

    private static void put(SortedMap<DefinitionId, ObjectNode> definitions, DefinitionKind kind, Fields written) {
        String slug = written.requiredText("id", Fields.TEXT_MAX);
        if (slug.isEmpty()) {
            return;
        }
        Optional<DefinitionId> id = written.make("id", () -> new DefinitionId(kind, slug));
        if (id.isPresent() && definitions.put(id.get(), written.node()) != null) {
            written.fault(
                    "id", "'%s' is there twice; ids differ within a kind".formatted(slug), "rename or remove one");
        }
    }

    private static String names() {
        return "eventTypes, " + String.join(", ", LISTS.keySet());
    }

    private static Map<String, DefinitionKind> lists() {
        Map<String, DefinitionKind> lists = new LinkedHashMap<>();
        lists.put("achievements", DefinitionKind.ACHIEVEMENT);
        lists.put("pointRules", DefinitionKind.POINT_RULE);
        lists.put("quests", DefinitionKind.QUEST);
        lists.put("rewards", DefinitionKind.REWARD);
        return lists;
    }
}
