package com.austa.gamification.adapter.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An error as the caller sees it: RFC 9457, or a GraphQL error's extensions.
 *
 * @param detail what was allowed, what came and the way out; never a payload, a secret or a stack trace
 * @param errors one a field at fault; empty when no field is
 * @param more further members of the document
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
        @JsonIgnore ProblemType kind,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param field dotted path in the body, or a parameter's name
     * @param about the definition whose field it is, where it may be another than the one that was sent
     * @param line in the field's text, from 1, for a rule in CEL
     * @param column in that line, from 1
     * @param remedy what to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            String field,
            String detail,
            @Nullable String about,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String remedy) {

        public FieldError(String field, String detail) {
            this(field, detail, null, null, null, null);
        }
    }

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    public static Problem of(ProblemType kind, String detail) {
        return new Problem(kind, kind.status(), detail, List.of(), Map.of());
    }

    public static Problem of(ProblemType kind, String detail, List<FieldError> errors) {
        return new Problem(kind, kind.status(), detail, errors, Map.of());
    }

    /** For the statuses that have no type of their own. */
    public static Problem ofStatus(int status, String detail) {
        ProblemType kind = status >= 500 ? ProblemType.INTERNAL_ERROR : ProblemType.BAD_REQUEST;
        return new Problem(kind, status, detail, List.of(), Map.of());
    }

    public Problem with(String member, Object value) {
        Map<String, Object> members = new TreeMap<>(more);
        members.put(member, value);
        return new Problem(kind, status, detail, errors, members);
    }

    /** GraphQL's {@code extensions.code}: the type's name, or an event's reason. */
    @JsonIgnore
    public String code() {
        return kind == ProblemType.EVENT_REJECTED ? String.valueOf(more.get("reason")) : kind.name();
    }

    public String getType() {
        return kind.uri();
    }

    public String getTitle() {
        return kind.title();
    }
}
