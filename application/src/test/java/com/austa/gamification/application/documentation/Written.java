package com.austa.gamification.application.documentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;

/** What stands on a page in YAML or JSON, every number as it is written. */
final class Written {

    private static final ObjectMapper YAML = exact(YAMLMapper.builder());
    private static final ObjectMapper JSON = exact(JsonMapper.builder());

    private Written() {}

    private static ObjectMapper exact(MapperBuilder<?, ?> mapper) {
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    static JsonNode yaml(String text) {
        return read(text, YAML);
    }

    static JsonNode json(String text) {
        return read(text, JSON);
    }

    private static JsonNode read(String text, ObjectMapper mapper) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
