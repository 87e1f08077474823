package com.austa.gamification.adapter.http.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code extensions.code} for what the engine itself finds wrong with a request. */
final class ErrorCodes {

    static final String TOO_COMPLEX = "QUERY_TOO_COMPLEX";

    private static final String REFUSED = "GRAPHQL_VALIDATION_FAILED";

    private ErrorCodes() {}

    /** The error as it is sent; every one has a code. */
    static Map<String, Object> told(GraphQLError error) {
        Map<String, Object> told = new LinkedHashMap<>(error.toSpecification());
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put("code", codeOf(error));
        told.put("extensions", extensions);
        return told;
    }

    static String codeOf(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions != null && extensions.get("code") instanceof String given ? given : foundByEngine(error);
    }

    private static String foundByEngine(GraphQLError error) {
        if (error instanceof ValidationError invalid) {
            ValidationErrorClassification found = invalid.getValidationErrorType();
            return found == ValidationErrorType.MaxQueryDepthExceeded
                            || found == ValidationErrorType.MaxQueryFieldsExceeded
                    ? TOO_COMPLEX
                    : REFUSED;
        }
        ErrorClassification type = error.getErrorType();
        if (type instanceof ErrorType known) {
            return switch (known) {
                case InvalidSyntax -> "GRAPHQL_PARSE_FAILED";
                case DataFetchingException, NullValueInNonNullableField, ExecutionAborted -> "INTERNAL_ERROR";
                default -> REFUSED;
            };
        }
        return error instanceof IntrospectionDisabledError ? "INTROSPECTION_DISABLED" : REFUSED;
    }
}
