package com.austa.gamification.application.event.json;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An event in the specification's JSON, as it travels on a topic: UUIDs in lower case, the instant with seconds and
 * {@code Z}, numbers exact, {@code metadata} left out when there is none. The decoder reads it back as the same event.
 */
public final class EventJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 640;

    private EventJson() {}

    /** UTF-8. */
    public static byte[] write(GamificationEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(event, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** As the next value of a document being written. */
    public static void write(GamificationEvent event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id().toString());
        json.writeStringField("type", event.type().name());
        json.writeStringField("journey", event.journey().name());
        json.writeStringField("userId", event.userId().toString());
        json.writeStringField("timestamp", event.timestamp().toString());
        json.writeStringField("version", event.version());
        json.writeFieldName("payload");
        AttributesJson.write(event.payload(), json);
        if (!event.metadata().equals(Attributes.NONE)) {
            json.writeFieldName("metadata");
            AttributesJson.write(event.metadata(), json);
        }
        json.writeEndObject();
    }
}
