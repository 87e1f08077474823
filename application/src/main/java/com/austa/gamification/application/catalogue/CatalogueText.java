package com.austa.gamification.application.catalogue;

import com.austa.gamification.application.catalogue.Fault.Spot;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Text to trees and back: numbers stay exact, and a name that stands twice in an object is refused. */
final class CatalogueText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CatalogueText() {}

    /** @param name of the file: its ending tells JSON ({@code .json}) from YAML (every other) */
    static JsonNode parse(String name, byte[] content) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json")
                ? json(name, content)
                : tree(YAML, "YAML", name, content);
    }

    /** @param about what it is the text of, for messages */
    static JsonNode json(String about, byte[] content) {
        return tree(JSON, "JSON", about, content);
    }

    private static JsonNode tree(ObjectMapper mapper, String language, String about, byte[] content) {
        try {
            return mapper.readTree(content);
        } catch (JsonProcessingException unreadable) {
            JsonLocation at = unreadable.getLocation();
            Optional<Spot> spot =
                    at == null ? Optional.empty() : Optional.of(new Spot(at.getLineNr(), at.getColumnNr()));
            throw InvalidCatalogue.unreadable(new Fault(
                    about,
                    "",
                    spot,
                    "is no %s: %s".formatted(language, unreadable.getOriginalMessage()),
                    "correct it there"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws IllegalStateException if what was stored is no JSON object */
    static ObjectNode stored(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored definition is no JSON", unreadable);
        }
        throw new IllegalStateException("a stored definition is no JSON object");
    }

    static String write(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
