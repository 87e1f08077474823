package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.problem.Problem.FieldError;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.adapter.http.problem.Unreadable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** A small body: nothing, or an object with some of the fields that are known, each a text. */
record TextFields(Map<String, String> texts) {

    private static final int BYTES_MAX = 4_096;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws ProblemException naming each field that is not known or no text */
    static TextFields read(InputStream body, SortedSet<String> known) throws IOException {
        byte[] bytes = Body.read(body, BYTES_MAX);
        if (bytes.length == 0) {
            return new TextFields(Map.of());
        }
        JsonNode json = parsed(bytes);
        if (!json.isObject()) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_JSON, "it must be an object, such as {\"%s\": …}".formatted(known.first()));
        }
        Map<String, String> texts = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        json.properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                errors.add(new FieldError(
                        field.getKey(), "is not known; there is only '%s'".formatted(String.join("', '", known))));
            } else if (field.getValue().isTextual()) {
                texts.put(field.getKey(), field.getValue().textValue());
            } else if (!field.getValue().isNull()) {
                errors.add(new FieldError(field.getKey(), "must be a text"));
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new TextFields(Map.copyOf(texts));
    }

    Optional<String> get(String field) {
        return Optional.ofNullable(texts.get(field));
    }

    private static JsonNode parsed(byte[] bytes) throws IOException {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException notJson) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, Unreadable.at(notJson));
        }
    }
}
