package com.austa.gamification.application.event;

import com.austa.gamification.application.event.json.UtcTimestamp;
import com.austa.gamification.domain.event.EventTypeDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of all events that can be sent in, made of what the decoder itself checks. What a schema
 * cannot say (size, depth, a key twice, the 30th of February) the decoder still refuses.
 *
 * <p>One definition an event type, chosen by {@code type}; its payload's schema is chosen by the MAJOR of
 * {@code version}. Each payload's schema is a resource of its own, so that references inside it stay inside.
 */
public final class EventSchemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String URN = "urn:austa:gamification:event";
    private static final String UUID = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";
    private static final String VERSION = "^[0-9]+\\.[0-9]+\\.[0-9]+$";

    private EventSchemas() {}

    /** A new tree each time; the types stand in the order of their names. */
    public static ObjectNode document(EventTypeRegistry registry) {
        ObjectNode document = object().put("$schema", DIALECT).put("$id", URN).put("title", "Gamification events");
        envelope(document);
        ObjectNode definitions = object();
        ArrayNode alternatives = document.putArray("oneOf");
        for (EventTypeDefinition definition : registry.types().all()) {
            String name = definition.type().name();
            registry.find(name).ifPresent(type -> {
                alternatives.addObject().put("$ref", "#/$defs/" + name);
                definitions.set(name, event(type, definitions));
            });
        }
        document.set("$defs", definitions);
        return document;
    }

    private static void envelope(ObjectNode document) {
        document.put("type", "object");
        ObjectNode fields = document.putObject("properties");
        text(fields, "id", UUID).put("format", "uuid");
        fields.putObject("type").put("type", "string");
        fields.putObject("journey").put("type", "string");
        text(fields, "userId", UUID).put("format", "uuid");
        text(fields, "timestamp", UtcTimestamp.PATTERN).put("format", "date-time");
        text(fields, "version", VERSION).put("maxLength", EventLimits.VERSION_LENGTH_MAX);
        fields.putObject("payload").put("type", "object");
        fields.putObject("metadata").put("type", "object");
        ArrayNode required = document.putArray("required");
        fields.fieldNames().forEachRemaining(name -> {
            if (!name.equals("metadata")) {
                required.add(name);
            }
        });
    }

    private static ObjectNode event(RegisteredEventType type, ObjectNode definitions) {
        EventTypeDefinition definition = type.definition();
        ObjectNode event = object();
        ObjectNode fields = event.putObject("properties");
        fields.putObject("type").put("const", definition.type().name());
        fields.putObject("journey").put("const", definition.journey().name());
        type.checks()
                .forEach((major, check) -> definitions.set(
                        definition.type().name() + ".payload." + major,
                        check.schema().put("$id", urn(definition, major))));
        ArrayNode majors = event.putArray("anyOf");
        for (int major = 0; major <= definition.newestMajor(); major++) {
            ObjectNode version = majors.addObject().putObject("properties");
            version.putObject("version").put("pattern", "^0*%d\\.".formatted(major));
            type.schemaFor(major)
                    .ifPresent(judge -> version.putObject("payload").put("$ref", urn(definition, judge)));
        }
        return event;
    }

    private static String urn(EventTypeDefinition definition, int major) {
        return "%s:%s:%d".formatted(URN, definition.type().name(), major);
    }

    private static ObjectNode text(ObjectNode fields, String name, String pattern) {
        return fields.putObject(name).put("type", "string").put("pattern", pattern);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
