package com.austa.gamification.bootstrap.send;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a line goes: to the topic of its journey, keyed by its user. What names no journey that has a topic goes to the
 * first topic, what names no user without a key: it is for the engine to say what is wrong with it.
 */
final class Addressee {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SUFFIX = ".events";

    private final Set<String> topics;
    private final String otherwise;

    /**
     * @param topics all that there are
     * @param otherwise one of them
     */
    Addressee(Set<String> topics, String otherwise) {
        this.topics = Set.copyOf(topics);
        this.otherwise = otherwise;
    }

    /** @param key empty where there is none */
    record Address(String topic, Optional<byte[]> key) {}

    Address of(byte[] line) {
        Optional<String> journey = Optional.empty();
        Optional<String> user = Optional.empty();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while ((journey.isEmpty() || user.isEmpty()) && json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    if (value == JsonToken.VALUE_STRING && name.equals("journey")) {
                        journey = Optional.of(json.getText());
                    } else if (value == JsonToken.VALUE_STRING && name.equals("userId")) {
                        user = Optional.of(json.getText());
                    } else {
                        json.skipChildren();
                    }
                }
            }
        } catch (IOException noJson) {
            // What could be read before the fault is used, and the rest left to the engine.
        }
        String topic =
                journey.map(name -> name + SUFFIX).filter(topics::contains).orElse(otherwise);
        return new Address(topic, user.map(id -> id.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    }
}
