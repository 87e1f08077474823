package com.austa.gamification.application.event.payload;

import com.austa.gamification.application.cel.LinearPattern;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;

/**
 * Schemas of the 2020-12 dialect, compiled so that a message cannot make them slow and an author cannot make them reach
 * outside: patterns run in linear time, nothing is fetched. {@code format} is an annotation, as the dialect has it.
 */
final class Schemas {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .regularExpressionFactory(pattern -> LinearPattern.of(pattern)::matches)
                            .build()));

    /** So that no thread's stack is too small to judge it. */
    private static final int DEPTH_MAX = 64;

    /** Of its own regular expressions, which RE2 need not know. */
    private static final Schema META_SCHEMA =
            SchemaRegistry.withDefaultDialect(Dialects.getDraft202012()).getSchema(SchemaLocation.of(DIALECT));

    private Schemas() {}

    /** @throws com.networknt.schema.SchemaException if it has a fault that {@link #faultsIn} would tell */
    static Schema compile(ObjectNode schema) {
        ObjectNode nameless = schema.deepCopy();
        nameless.remove("$id");
        Schema compiled = REGISTRY.getSchema(nameless);
        compiled.initializeValidators();
        return compiled;
    }

    /** All of them; none if it can be compiled and always comes to an end. */
    static List<SchemaFault> faultsIn(JsonNode schema) {
        if (!schema.isObject()) {
            return List.of(new SchemaFault("", "a schema must be an object"));
        }
        if (depthOf(schema) > DEPTH_MAX) {
            return List.of(new SchemaFault("", "a schema must nest at most %d deep".formatted(DEPTH_MAX)));
        }
        List<SchemaFault> faults = new ArrayList<>();
        META_SCHEMA.validate(schema).forEach(error -> {
            SchemaFault fault = new SchemaFault(error.getInstanceLocation().toString(), error.getMessage());
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        });
        return faults.isEmpty() ? new SchemaWalk(schema).faults() : faults;
    }

    private static int depthOf(JsonNode node) {
        int deepest = 0;
        for (JsonNode inner : node) {
            deepest = Math.max(deepest, depthOf(inner));
        }
        return deepest + 1;
    }
}
