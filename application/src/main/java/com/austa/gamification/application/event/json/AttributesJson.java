package com.austa.gamification.application.event.json;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.Map;

/** {@link Attributes} as JSON, as columns and answers hold them. Numbers stay exact both ways; fields keep their order. */
public final class AttributesJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AttributesJson() {}

    public static String write(Attributes attributes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(attributes, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} or a JSON column of a database wrote; what comes from outside goes through the decoder.
     *
     * @throws IllegalArgumentException if it is no JSON object
     */
    public static Attributes read(String json) {
        try {
            return StrictJson.read(CharBuffer.wrap(json.toCharArray()), JsonLimits.OWN);
        } catch (RefusedInput refused) {
            throw new IllegalArgumentException("stored attributes: " + refused.getMessage(), refused);
        }
    }

    /** As a tree, for libraries that judge or serve trees. */
    public static ObjectNode toNode(Attributes attributes) {
        ObjectNode node = NODES.objectNode();
        attributes.values().forEach((name, value) -> node.set(name, node(value)));
        return node;
    }

    /** As the next value of a document being written. */
    public static void write(Value value, JsonGenerator json) throws IOException {
        if (value instanceof Attributes object) {
            json.writeStartObject();
            for (Map.Entry<String, Value> entry : object.values().entrySet()) {
                json.writeFieldName(entry.getKey());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Value.Items items) {
            json.writeStartArray();
            for (Value item : items.values()) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Value.Text text) {
            json.writeString(text.value());
        } else if (value instanceof Value.Number number) {
            json.writeNumber(number.value());
        } else if (value instanceof Value.Flag flag) {
            json.writeBoolean(flag == Value.Flag.TRUE);
        } else {
            json.writeNull();
        }
    }

    private static JsonNode node(Value value) {
        if (value instanceof Attributes object) {
            return toNode(object);
        } else if (value instanceof Value.Items items) {
            ArrayNode array = NODES.arrayNode(items.values().size());
            items.values().forEach(item -> array.add(node(item)));
            return array;
        } else if (value instanceof Value.Text text) {
            return NODES.textNode(text.value());
        } else if (value instanceof Value.Number number) {
            return numberNode(number.value());
        } else if (value instanceof Value.Flag flag) {
            return NODES.booleanNode(flag == Value.Flag.TRUE);
        }
        return NODES.nullNode();
    }

    private static JsonNode numberNode(BigDecimal number) {
        return number.scale() == 0 ? NODES.numberNode(number.toBigIntegerExact()) : DecimalNode.valueOf(number);
    }
}
