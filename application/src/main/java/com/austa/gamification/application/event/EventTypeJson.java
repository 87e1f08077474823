package com.austa.gamification.application.event;

import com.austa.gamification.application.event.InvalidEventType.Fault;
import com.austa.gamification.application.event.payload.PayloadCheck;
import com.austa.gamification.application.event.payload.SchemaCheck;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.Journey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An event type as configuration, a catalogue or an administrator registers it: {@code {"journey": "shop", "schemas":
 * {"1": …}}}, with one JSON Schema (2020-12) of the payload for each major version.
 */
public final class EventTypeJson {

    /** Names that boards, topics and definitions use for something else. */
    private static final Set<String> RESERVED_JOURNEYS = Set.of("global", "gamification", Journey.CROSS.name());

    private static final Pattern MAJOR = Pattern.compile("[1-9][0-9]?");

    private final String typeName;
    private final List<Fault> faults = new ArrayList<>();

    private EventTypeJson(String typeName) {
        this.typeName = typeName;
    }

    /**
     * @param typeName not one of the built-in ones, which are the specification's
     * @throws InvalidEventType naming every fault
     */
    public static RegisteredEventType read(String typeName, JsonNode definition) {
        return new EventTypeJson(typeName).read(definition);
    }

    public static ObjectNode write(RegisteredEventType type) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.put("journey", type.definition().journey().name());
        ObjectNode schemas = definition.putObject("schemas");
        type.checks().forEach((major, check) -> schemas.set(String.valueOf(major), check.schema()));
        return definition;
    }

    private RegisteredEventType read(JsonNode definition) {
        Optional<EventType> type = type();
        Optional<Journey> journey = journey(definition.path("journey"));
        Map<Integer, PayloadCheck> checks = checks(definition.path("schemas"));
        definition.fieldNames().forEachRemaining(name -> {
            if (!name.equals("journey") && !name.equals("schemas")) {
                fault(name, "is no field of an event type, which has 'journey' and 'schemas'");
            }
        });
        if (!faults.isEmpty() || type.isEmpty() || journey.isEmpty()) {
            throw new InvalidEventType(typeName, faults);
        }
        return new RegisteredEventType(type.get(), journey.get(), checks, Map.of());
    }

    private Optional<EventType> type() {
        if (typeName.startsWith(EventType.RESERVED_PREFIX)) {
            fault("type", "names beginning with '%s' are the engine's own".formatted(EventType.RESERVED_PREFIX));
        } else if (BuiltInEvents.TYPES.contains(typeName)) {
            fault("type", "is built in and cannot be replaced; register it under another name");
        } else {
            try {
                return Optional.of(new EventType(typeName));
            } catch (IllegalArgumentException misnamed) {
                fault("type", String.valueOf(misnamed.getMessage()));
            }
        }
        return Optional.empty();
    }

    private Optional<Journey> journey(JsonNode name) {
        if (!name.isTextual()) {
            fault("journey", "must be the name of a journey");
        } else if (RESERVED_JOURNEYS.contains(name.asText())) {
            fault("journey", "'%s' is reserved; choose another name".formatted(name.asText()));
        } else {
            try {
                return Optional.of(new Journey(name.asText()));
            } catch (IllegalArgumentException misnamed) {
                fault("journey", String.valueOf(misnamed.getMessage()));
            }
        }
        return Optional.empty();
    }

    private Map<Integer, PayloadCheck> checks(JsonNode schemas) {
        Map<Integer, PayloadCheck> checks = new TreeMap<>();
        if (!schemas.isObject() || schemas.isEmpty()) {
            fault("schemas", "must be an object with a JSON Schema for each major version, as in {\"1\": {…}}");
        }
        schemas.properties().forEach(entry -> {
            String field = "schemas." + entry.getKey();
            if (!MAJOR.matcher(entry.getKey()).matches()) {
                fault(field, "a major version must be a whole number from 1 to 99");
                return;
            }
            int before = faults.size();
            SchemaCheck.faultsIn(entry.getValue())
                    .forEach(fault -> fault(field + "#" + fault.pointer(), fault.detail()));
            if (faults.size() == before) {
                checks.put(Integer.valueOf(entry.getKey()), new SchemaCheck((ObjectNode) entry.getValue()));
            }
        });
        return checks;
    }

    private void fault(String field, String detail) {
        faults.add(new Fault(field, detail));
    }
}
