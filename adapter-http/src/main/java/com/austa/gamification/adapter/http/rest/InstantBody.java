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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A body that may say one instant: nothing, or {@code {"at": "2026-11-22T10:00:00Z"}}. */
record InstantBody(Optional<Instant> instant) {

    private static final int BYTES_MAX = 4_096;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @param field the one there is */
    static InstantBody read(InputStream body, String field) throws IOException {
        byte[] bytes = Body.read(body, BYTES_MAX);
        if (bytes.length == 0) {
            return new InstantBody(Optional.empty());
        }
        JsonNode json = parsed(bytes);
        if (!json.isObject()) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_JSON, "it must be an object, such as {\"%s\": …}".formatted(field));
        }
        List<FieldError> errors = new ArrayList<>();
        json.fieldNames().forEachRemaining(name -> {
            if (!field.equals(name)) {
                errors.add(new FieldError(name, "is not known; there is only '%s'".formatted(field)));
            }
        });
        Optional<Instant> at = json.hasNonNull(field) ? instant(field, json.get(field), errors) : Optional.empty();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new InstantBody(at);
    }

    private static JsonNode parsed(byte[] bytes) throws IOException {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException notJson) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, Unreadable.at(notJson));
        }
    }

    private static Optional<Instant> instant(String field, JsonNode at, List<FieldError> errors) {
        try {
            if (at.isTextual() && at.textValue().endsWith("Z")) {
                return Optional.of(Instant.parse(at.textValue()));
            }
        } catch (DateTimeException notAnInstant) {
            // told below, as for what is no text
        }
        errors.add(new FieldError(field, "must be an instant such as 2026-11-22T10:00:00Z"));
        return Optional.empty();
    }
}
