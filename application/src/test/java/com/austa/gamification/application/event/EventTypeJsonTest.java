package com.austa.gamification.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.austa.gamification.application.event.InvalidEventType.Fault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHOP = """
            {"journey":"shop","schemas":{"1":{"type":"object"},"2":{"type":"object","required":["total"]}}}""";

    @Test
    void a_definition_is_read_and_written_the_same() {
        RegisteredEventType type = EventTypeJson.read("shop.order.placed", json(SHOP));

        assertThat(type.definition().journey().name()).isEqualTo("shop");
        assertThat(type.checks()).containsOnlyKeys(1, 2);
        assertThat(EventTypeJson.write(type)).isEqualTo(json(SHOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"health.metric.recorded", "gamification.level.changed", "Shop.Order", ""})
    void a_name_that_is_taken_reserved_or_odd_is_a_fault(String name) {
        assertThat(faultsOf(name, SHOP)).extracting(Fault::field).containsExactly("type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|journey,schemas",
                "{\"journey\":\"global\",\"schemas\":{\"1\":{}}}|journey",
                "{\"journey\":\"cross-journey\",\"schemas\":{\"1\":{}}}|journey",
                "{\"journey\":true,\"schemas\":{\"1\":{}}}|journey",
                "{\"journey\":\"shop\",\"schemas\":{}}|schemas",
                "{\"journey\":\"shop\",\"schemas\":{\"0\":{},\"01\":{},\"one\":{},\"100\":{}}}|"
                        + "schemas.0,schemas.01,schemas.one,schemas.100",
                "{\"journey\":\"shop\",\"schemas\":{\"1\":{\"properties\":{\"a\":{\"type\":\"int\"}}}},\"version\":1}|"
                        + "schemas.1#/properties/a/type,version"
            })
    void every_fault_is_told(String definition, String fields) {
        assertThat(faultsOf("shop.order.placed", definition))
                .extracting(Fault::field)
                .containsOnly(fields.split(","));
    }

    private static Iterable<Fault> faultsOf(String name, String definition) {
        return catchThrowableOfType(InvalidEventType.class, () -> EventTypeJson.read(name, json(definition)))
                .faults();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
