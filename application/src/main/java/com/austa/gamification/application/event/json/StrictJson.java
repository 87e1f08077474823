package com.austa.gamification.application.event.json;

import static com.austa.gamification.domain.event.RejectionReason.DUPLICATE_KEY;
import static com.austa.gamification.domain.event.RejectionReason.EMPTY;
import static com.austa.gamification.domain.event.RejectionReason.INVALID_FIELD;
import static com.austa.gamification.domain.event.RejectionReason.MALFORMED_JSON;
import static com.austa.gamification.domain.event.RejectionReason.TOO_DEEP;
import static com.austa.gamification.domain.event.RejectionReason.TOO_LARGE;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.Value;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one JSON object, token by token, into {@link Attributes}: RFC 8259 and nothing more, no key twice, no ill-formed
 * Unicode, nothing after the object, and within {@link JsonLimits}. Numbers stay exactly as written.
 *
 * <p>The limits are checked here rather than by Jackson's own constraints, which know neither exponents nor the path of
 * the field; Jackson's are set so wide that they never speak first. One reader reads one document.
 */
public final class StrictJson {

    private static final int WITHIN_A_LONG = 18;

    /**
     * Without the failure on colliding symbols: the table of names is shared by all documents, so that it would refuse
     * a message for what others had sent before it.
     */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final JsonLimits limits;

    private StrictJson(JsonParser parser, JsonLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** @throws RefusedInput naming the first fault met */
    public static Attributes read(CharBuffer json, JsonLimits limits) {
        try (JsonParser parser = JSON.createParser(json.array(), json.arrayOffset(), json.remaining())) {
            return new StrictJson(parser, limits).document();
        } catch (JsonEOFException cut) {
            throw RefusedInput.whole(MALFORMED_JSON, "must be a whole JSON object, but it ends in the middle");
        } catch (JsonProcessingException malformed) {
            JsonLocation where = malformed.getLocation();
            throw RefusedInput.whole(
                    MALFORMED_JSON,
                    "must be JSON as in RFC 8259, but is not at line %d, column %d"
                            .formatted(where.getLineNr(), where.getColumnNr()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Attributes document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw RefusedInput.whole(EMPTY, "must be a JSON object, but only white space came");
        }
        if (first != JsonToken.START_OBJECT) {
            throw RefusedInput.whole(
                    MALFORMED_JSON, "must be a JSON object, but " + Kinds.of(first) + " came at the top level");
        }
        Attributes document = object(1);
        if (parser.nextToken() != null) {
            throw RefusedInput.whole(MALFORMED_JSON, "must be one JSON object, but something came after it");
        }
        return document;
    }

    private Value value(JsonToken token, int depth) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> items(depth + 1);
            case VALUE_STRING -> Value.of(wellFormed(text()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_NULL -> Value.Nothing.NULL;
            default -> throw refused(MALFORMED_JSON, "must be a JSON value");
        };
    }

    private Attributes object(int depth) throws IOException {
        checkDepth(depth);
        Attributes.Builder values = new Attributes.Builder();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = wellFormed(name());
            if (values.has(name)) {
                throw refused(DUPLICATE_KEY, "must be there once, but came again in the same object");
            }
            values.put(name, value(parser.nextToken(), depth));
        }
        return values.build();
    }

    private Value items(int depth) throws IOException {
        checkDepth(depth);
        List<Value> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token, depth));
        }
        return new Value.Items(values);
    }

    private Value number(JsonToken token) throws IOException {
        int length = parser.getTextLength();
        if (length > limits.numberLength()) {
            throw refused(
                    RejectionReason.NUMBER_OUT_OF_RANGE,
                    "a number must be at most %d characters, but one of %d came"
                            .formatted(limits.numberLength(), length));
        }
        if (token == JsonToken.VALUE_NUMBER_INT && length <= WITHIN_A_LONG) {
            return Value.of(parser.getLongValue());
        }
        String text = parser.getText();
        if (!NumberText.exponentWithin(text, limits.exponent())) {
            throw refused(
                    RejectionReason.NUMBER_OUT_OF_RANGE,
                    "an exponent must be from -%1$d to %1$d, but one beyond came".formatted(limits.exponent()));
        }
        return Value.of(new BigDecimal(text));
    }

    private String text() throws IOException {
        int length = parser.getTextLength();
        if (length > limits.stringLength()) {
            throw refused(
                    TOO_LARGE,
                    "text must be at most %d characters, but %d came".formatted(limits.stringLength(), length));
        }
        return parser.getText();
    }

    private String name() throws IOException {
        String name = parser.currentName();
        if (name.length() > limits.nameLength()) {
            throw refused(
                    TOO_LARGE,
                    "a field's name must be at most %d characters, but one of %d came"
                            .formatted(limits.nameLength(), name.length()));
        }
        return name;
    }

    /** PostgreSQL can store neither U+0000 nor half a character; only escapes can bring them. */
    private String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw refused(INVALID_FIELD, "must be text without U+0000, but one came");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw refused(INVALID_FIELD, "must be well-formed Unicode, but a lone surrogate came");
                }
                i++;
            }
        }
        return text;
    }

    private void checkDepth(int depth) {
        if (depth > limits.depth()) {
            throw refused(TOO_DEEP, "objects and arrays must nest at most %d deep".formatted(limits.depth()));
        }
    }

    private RefusedInput refused(RejectionReason reason, String detail) {
        return new RefusedInput(Rejection.of(reason, JsonPath.of(parser.getParsingContext()), detail));
    }
}
