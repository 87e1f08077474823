package com.austa.gamification.application.event.payload;

import com.austa.gamification.domain.event.FieldKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that a schema names under {@code properties}, with the kind that {@code type} gives them; others are left out. */
final class SchemaFields {

    private static final int DEPTH_MAX = 8;
    private static final Map<String, FieldKind> KINDS = Map.of(
            "string", FieldKind.TEXT,
            "number", FieldKind.NUMBER,
            "integer", FieldKind.NUMBER,
            "boolean", FieldKind.FLAG,
            "array", FieldKind.LIST,
            "object", FieldKind.OBJECT);

    private SchemaFields() {}

    static Map<String, FieldKind> of(JsonNode schema) {
        Map<String, FieldKind> fields = new LinkedHashMap<>();
        collect(schema, "", 1, fields);
        return fields;
    }

    private static void collect(JsonNode schema, String prefix, int depth, Map<String, FieldKind> fields) {
        schema.path("properties").properties().forEach(entry -> {
            FieldKind kind = kindOf(entry.getValue());
            if (kind != null) {
                String path = prefix + entry.getKey();
                fields.put(path, kind);
                if (kind == FieldKind.OBJECT && depth < DEPTH_MAX) {
                    collect(entry.getValue(), path + ".", depth + 1, fields);
                }
            }
        });
    }

    private static @Nullable FieldKind kindOf(JsonNode field) {
        if (field.path("type").isTextual()) {
            return KINDS.get(field.get("type").asText());
        }
        boolean words = field.path("enum").isArray() && !field.get("enum").isEmpty();
        for (JsonNode word : field.path("enum")) {
            words &= word.isTextual();
        }
        return words ? FieldKind.TEXT : null;
    }
}
