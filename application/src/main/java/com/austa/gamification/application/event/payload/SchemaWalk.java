package com.austa.gamification.application.event.payload;

import com.austa.gamification.application.cel.LinearPattern;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks a schema that the meta-schema has found well-formed, for what that does not see: references that lead outside,
 * nowhere, or back to the schema that judges the same value (which would never end), and patterns that cannot be run.
 */
final class SchemaWalk {

    private static final int SCHEMAS_MAX = 1_000;

    /** For one value: how long a chain of schemas may become that refer to one another, and how many may judge it in all. */
    private static final int CHAIN_MAX = 16;

    private static final int JUDGES_MAX = 1_000;

    private static final Set<String> REFUSED =
            Set.of("$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveAnchor", "$recursiveRef", "$vocabulary");
    private static final Set<String> SAME_VALUE = Set.of("not", "if", "then", "else");
    private static final Set<String> SAME_VALUE_LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> SAME_VALUE_MAPS = Set.of("dependentSchemas");
    private static final Set<String> INNER = Set.of(
            "additionalProperties", "items", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties");
    private static final Set<String> INNER_LISTS = Set.of("prefixItems");
    private static final Set<String> INNER_MAPS = Set.of("properties", "patternProperties", "$defs");

    private final JsonNode root;
    private final List<SchemaFault> faults = new ArrayList<>();

    /** For each schema met, by pointer, those that judge the same value in turn. */
    private final Map<String, Set<String>> onward = new LinkedHashMap<>();

    /** Met and not yet looked into, by pointer: a queue, for a chain of references may be longer than a stack. */
    private final Deque<Map.Entry<String, JsonNode>> pending = new ArrayDeque<>();

    private final Map<String, Reach> reached = new HashMap<>();

    /** What judging a value by a schema takes. */
    private record Reach(int chain, int judges) {}

    SchemaWalk(JsonNode root) {
        this.root = root;
    }

    List<SchemaFault> faults() {
        visit(root, "");
        while (!pending.isEmpty() && onward.size() <= SCHEMAS_MAX) {
            Map.Entry<String, JsonNode> schema = pending.remove();
            schema.getValue().properties().forEach(entry -> keyword(entry.getKey(), entry.getValue(), schema.getKey()));
        }
        if (onward.size() > SCHEMAS_MAX) {
            return List.of(new SchemaFault("", "a schema must have at most %d schemas in it".formatted(SCHEMAS_MAX)));
        }
        for (String schema : onward.keySet()) {
            if (faults.isEmpty()) {
                reach(schema, new LinkedHashSet<>());
            }
        }
        return List.copyOf(faults);
    }

    private void visit(JsonNode schema, String at) {
        if (schema.isObject() && onward.putIfAbsent(at, new LinkedHashSet<>()) == null) {
            pending.add(Map.entry(at, schema));
        }
    }

    private void keyword(String name, JsonNode value, String at) {
        String here = at + "/" + escaped(name);
        if (REFUSED.contains(name)) {
            faults.add(new SchemaFault(here, "'%s' is not supported; refer with '$ref': '#/$defs/…'".formatted(name)));
        } else if (name.equals("$schema") && !value.asText().equals(Schemas.DIALECT)) {
            faults.add(new SchemaFault(here, "must be '%s' or left out".formatted(Schemas.DIALECT)));
        } else if (name.equals("$id") && !at.isEmpty()) {
            faults.add(new SchemaFault(here, "'$id' is allowed at the top alone"));
        } else if (name.equals("$ref")) {
            reference(value.asText(), at, here);
        } else if (name.equals("pattern")) {
            pattern(value.asText(), here);
        } else if (SAME_VALUE.contains(name)) {
            onwardTo(value, at, here);
        } else if (SAME_VALUE_LISTS.contains(name) || INNER_LISTS.contains(name)) {
            for (int i = 0; i < value.size(); i++) {
                each(name, value.get(i), at, here + "/" + i);
            }
        } else if (SAME_VALUE_MAPS.contains(name) || INNER_MAPS.contains(name)) {
            value.properties().forEach(entry -> {
                String inner = here + "/" + escaped(entry.getKey());
                if (name.equals("patternProperties")) {
                    pattern(entry.getKey(), inner);
                }
                each(name, entry.getValue(), at, inner);
            });
        } else if (INNER.contains(name)) {
            visit(value, here);
        }
    }

    private void each(String keyword, JsonNode schema, String at, String here) {
        if (SAME_VALUE_LISTS.contains(keyword) || SAME_VALUE_MAPS.contains(keyword)) {
            onwardTo(schema, at, here);
        } else {
            visit(schema, here);
        }
    }

    private void onwardTo(JsonNode schema, String from, String to) {
        onward.computeIfAbsent(from, none -> new LinkedHashSet<>()).add(to);
        visit(schema, to);
    }

    private void reference(String target, String at, String here) {
        boolean pointer = target.equals("#") || (target.startsWith("#/") && target.indexOf('%') < 0);
        if (!pointer) {
            faults.add(new SchemaFault(here, "a reference must point into this schema, as in '#/$defs/address'"));
            return;
        }
        String to = target.substring(1);
        JsonNode schema = root.at(JsonPointer.compile(to));
        if (schema.isMissingNode()) {
            faults.add(new SchemaFault(here, "points to nothing"));
        } else {
            onwardTo(schema, at, to);
        }
    }

    private void pattern(String pattern, String here) {
        try {
            LinearPattern.of(pattern);
        } catch (IllegalArgumentException unusable) {
            faults.add(new SchemaFault(here, String.valueOf(unusable.getMessage())));
        }
    }

    private Reach reach(String schema, Set<String> way) {
        Reach known = reached.get(schema);
        if (known != null) {
            return known;
        }
        int chain = 1;
        int judges = 1;
        if (way.add(schema)) {
            for (String next : onward.getOrDefault(schema, Set.of())) {
                Reach further = reach(next, way);
                chain = Math.max(chain, further.chain() + 1);
                judges = Math.min(judges + further.judges(), JUDGES_MAX + 1);
            }
            way.remove(schema);
        } else {
            faults.add(new SchemaFault(schema, "refers to itself for the same value, which would never end"));
        }
        if (faults.isEmpty() && (chain > CHAIN_MAX || judges > JUDGES_MAX)) {
            faults.add(new SchemaFault(
                    schema,
                    "hands one value on to more than %d schemas, or through more than %d in a row"
                            .formatted(JUDGES_MAX, CHAIN_MAX)));
        }
        Reach reach = new Reach(chain, judges);
        reached.put(schema, reach);
        return reach;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
