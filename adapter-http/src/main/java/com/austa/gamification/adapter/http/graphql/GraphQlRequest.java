package com.austa.gamification.adapter.http.graphql;

import com.austa.gamification.adapter.http.problem.Problem.FieldError;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.adapter.http.problem.Unreadable;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One GraphQL request as it came. */
public record GraphQlRequest(String query, Map<String, Object> variables, Optional<String> operationName) {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(200).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public GraphQlRequest {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** @throws ProblemException if it is no JSON, or not of this shape */
    static GraphQlRequest ofBody(byte[] body) throws IOException {
        Object read = parsed(body);
        if (read instanceof List<?>) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_JSON, "it must be one request: send several one after the other");
        }
        if (!(read instanceof Map<?, ?> request)) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, "it must be an object with a 'query'");
        }
        return of(request.get("query"), request.get("variables"), request.get("operationName"));
    }

    /** As a URL carries it: the variables are JSON in a text. */
    static GraphQlRequest ofUrl(@Nullable String query, @Nullable String variables, @Nullable String operationName)
            throws IOException {
        return of(
                query,
                variables == null || variables.isEmpty()
                        ? null
                        : parsed(variables.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                operationName);
    }

    private static GraphQlRequest of(
            @Nullable Object query, @Nullable Object variables, @Nullable Object operationName) {
        List<FieldError> errors = new ArrayList<>();
        if (!(query instanceof String text) || text.isBlank()) {
            errors.add(new FieldError("query", "must be a GraphQL document"));
        }
        if (variables != null && !(variables instanceof Map)) {
            errors.add(new FieldError("variables", "must be an object"));
        }
        if (operationName != null && !(operationName instanceof String)) {
            errors.add(new FieldError("operationName", "must be a text"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        if (variables instanceof Map<?, ?> given) {
            given.forEach((name, value) -> named.put(String.valueOf(name), value));
        }
        return new GraphQlRequest(
                String.valueOf(query), named, Optional.ofNullable(operationName).map(String::valueOf));
    }

    private static @Nullable Object parsed(byte[] body) throws IOException {
        try {
            return JSON.readValue(body, Object.class);
        } catch (JsonProcessingException notJson) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, Unreadable.at(notJson));
        }
    }
}
