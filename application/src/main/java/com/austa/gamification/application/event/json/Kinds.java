package com.austa.gamification.application.event.json;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What kind of thing a JSON value is, in words: all that a refusal may say of health data. */
public final class Kinds {

    private Kinds() {}

    /** @param value null when the field was left out */
    public static String of(@Nullable Value value) {
        if (value == null) {
            return "nothing";
        } else if (value instanceof Value.Text) {
            return "text";
        } else if (value instanceof Value.Number) {
            return "a number";
        } else if (value instanceof Value.Flag) {
            return "a boolean";
        } else if (value instanceof Value.Items) {
            return "an array";
        } else if (value instanceof Attributes) {
            return "an object";
        }
        return "null";
    }

    /** @param node null when the field was left out */
    public static String of(@Nullable JsonNode node) {
        return node == null ? "nothing" : of(node.asToken());
    }

    static String of(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "an array";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
