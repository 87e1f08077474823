package com.austa.gamification.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.testkit.shared.SharedData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema against an outside judge: it must say of a message what the decoder says. */
class EventSchemasTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** What a schema cannot say, so that the decoder refuses more. */
    private static final Set<RejectionReason> BEYOND_SCHEMAS = Set.of(
            RejectionReason.EMPTY,
            RejectionReason.TOO_LARGE,
            RejectionReason.NOT_UTF8,
            RejectionReason.MALFORMED_JSON,
            RejectionReason.DUPLICATE_KEY,
            RejectionReason.TOO_DEEP,
            RejectionReason.NUMBER_OUT_OF_RANGE);

    private static final SchemaRegistry JUDGE = SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Schema schema = JUDGE.getSchema(EventSchemas.document(registry()));

    static Stream<String> messages() {
        return Events.ofEveryType();
    }

    @Test
    void it_is_a_schema_of_the_2020_12_dialect() {
        Schema dialect = JUDGE.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(dialect.validate(EventSchemas.document(registry()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void it_takes_every_built_in_event_and_misses_every_field(String message) {
        assertThat(takes(json(message))).isTrue();
        for (String field : Set.of("id", "type", "journey", "userId", "timestamp", "version", "payload")) {
            JsonNode without = json(message);
            ((ObjectNode) without).remove(field);
            assertThat(takes(without)).as(field).isFalse();
        }
    }

    @Test
    void registered_types_are_in_it_each_major_with_its_own_schema() {
        String message = Events.message("shop.order.placed", "{\"total\":{\"amount\":5}}");

        assertThat(takes(json(message))).isTrue();
        assertThat(takes(json(message.replace("1.0.0", "0.3.0")))).isTrue();
        assertThat(takes(json(message.replace("1.0.0", "2.0.0")))).isFalse();
        assertThat(takes(json(message.replace("1.0.0", "02.0.0").replace(":5}", ":50}"))))
                .isTrue();
        assertThat(takes(json(message.replace("1.0.0", "3.0.0").replace(":5}", ":50}"))))
                .isFalse();
        assertThat(takes(json(message.replace("{\"amount\":5}", "5")))).isFalse();
    }

    @Test
    void it_agrees_with_the_decoder_on_every_shared_message_that_a_schema_can_judge() {
        EventDecoder decoder = Events.decoder(registry());
        int judged = 0;
        for (String file : Set.of("malformed.ndjson", "borderline-valid.ndjson")) {
            for (String line : SharedData.lines(file)) {
                JsonNode test = json(line);
                Decoded decoded = decoder.decode(Events.bytes(test.path("raw").asText()));
                boolean beyond = test.get("group").asText().equals("unicode")
                        || (decoded instanceof Decoded.Invalid invalid
                                && BEYOND_SCHEMAS.contains(invalid.rejection().reason()));
                if (!beyond) {
                    judged++;
                    assertThat(takes(json(test.get("raw").asText())))
                            .as(line)
                            .isEqualTo(decoded instanceof Decoded.Valid);
                }
            }
        }
        assertThat(judged).isGreaterThan(300);
    }

    private boolean takes(JsonNode message) {
        return schema.validate(message).isEmpty();
    }

    private static EventTypeRegistry registry() {
        return Events.BUILT_IN.with(EventTypeJson.read("shop.order.placed", json("""
                        {"journey":"shop","schemas":{
                          "1":{"properties":{"total":{"$ref":"#/$defs/money"}},"$defs":{"money":{"type":"object"}}},
                          "2":{"properties":{"total":{"properties":{"amount":{"minimum":10}}}}}}}""")));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
