package com.austa.gamification.adapter.http.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;

/** The argument {@code event} as the message that a journey service would have sent. */
final class EventInput {

    /** Numbers are written as they came, exponents included: the decoder judges what is too big. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventInput() {}

    static byte[] bytes(DataFetchingEnvironment env) throws JsonProcessingException {
        Map<String, Object> event =
                new LinkedHashMap<>(env.<Map<String, Object>>getArgumentOrDefault("event", Map.of()));
        if (event.get("metadata") == null) {
            event.remove("metadata");
        }
        return JSON.writeValueAsBytes(event);
    }
}
