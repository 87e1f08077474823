package com.austa.gamification.application.event.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Rejection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ORDER = """
            {"type":"object","required":["orderId","total"],"properties":{
              "orderId":{"type":"string","pattern":"^o-[0-9]+$"},
              "total":{"type":"number","minimum":0},
              "count":{"type":"integer"},
              "channel":{"enum":["app","web"]},
              "lines":{"type":"array","items":{"$ref":"#/$defs/line"}},
              "address":{"type":"object","properties":{"city":{"type":"string"},"zip":{"type":["string","null"]}}}},
             "$defs":{"line":{"type":"object","required":["sku"],"properties":{"bundle":{"$ref":"#/$defs/line"}}}}}""";

    private final PayloadCheck check = new SchemaCheck((ObjectNode) json(ORDER));

    @Test
    void a_payload_that_keeps_the_schema_is_valid_with_whatever_it_has_besides() {
        assertThat(faultIn("""
                        {"orderId":"o-1","total":0.10,"count":2.0,"channel":"app","lines":[{"sku":"a"}],"gift":true,\
                        "address":{"zip":null}}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"orderId\":\"o-1\"}|payload.total|must be there, but it is missing",
                "{\"orderId\":\"x\",\"total\":1}|payload.orderId|must keep 'pattern': \"^o-[0-9]+$\" of its schema, but text came",
                "{\"orderId\":\"o-1\",\"total\":-1}|payload.total|must keep 'minimum': 0 of its schema, but a number came",
                "{\"orderId\":\"o-1\",\"total\":1,\"count\":1.5}|payload.count|"
                        + "must keep 'type': \"integer\" of its schema, but a number came",
                "{\"orderId\":\"o-1\",\"total\":1,\"lines\":[{\"sku\":1},{}]}|payload.lines[1].sku|must be there, but it is missing",
                "{\"orderId\":\"o-1\",\"total\":1,\"lines\":[{\"sku\":1,\"bundle\":{\"sku\":2,\"bundle\":3}}]}|"
                        + "payload.lines[0].bundle.bundle|must keep 'type': \"object\" of its schema, but a number came"
            })
    void a_fault_names_the_field_and_the_rule_and_never_the_value(String payload, String field, String detail) {
        assertThat(faultIn(payload)).hasValueSatisfying(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.detail()).isEqualTo(detail);
        });
    }

    @Test
    void fields_are_told_by_dotted_path_where_their_kind_is_plain() {
        assertThat(check.fields())
                .isEqualTo(Map.of(
                        "orderId", FieldKind.TEXT,
                        "total", FieldKind.NUMBER,
                        "count", FieldKind.NUMBER,
                        "channel", FieldKind.TEXT,
                        "lines", FieldKind.LIST,
                        "address", FieldKind.OBJECT,
                        "address.city", FieldKind.TEXT));
    }

    @Test
    void the_schema_is_given_back_as_it_was_and_cannot_be_changed() {
        check.schema().removeAll();

        assertThat(check.schema()).isEqualTo(json(ORDER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7||a schema must be an object",
                "{\"type\":\"strange\"}|/type|",
                "{\"properties\":{\"a\":{\"minimum\":\"x\"}}}|/properties/a/minimum|",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}|/$schema|must be",
                "{\"$ref\":\"https://example.org/other.json\"}|/$ref|must point into this schema",
                "{\"$ref\":\"other.json#/a\"}|/$ref|must point into this schema",
                "{\"$ref\":\"#/$defs/none\"}|/$ref|points to nothing",
                "{\"properties\":{\"a\":{\"$id\":\"x\"}}}|/properties/a/$id|allowed at the top alone",
                "{\"$dynamicRef\":\"#a\"}|/$dynamicRef|not supported",
                "{\"$ref\":\"#\"}||refers to itself",
                "{\"allOf\":[{\"$ref\":\"#/$defs/a\"}],\"$defs\":{\"a\":{\"not\":{\"$ref\":\"#/$defs/b\"}},"
                        + "\"b\":{\"if\":{\"$ref\":\"#/$defs/a\"}}}}|/$defs/a|refers to itself",
                "{\"properties\":{\"a\":{\"pattern\":\"(\"}}}|/properties/a/pattern|has an error",
                "{\"patternProperties\":{\"(?=x)\":{}}}|/patternProperties/(?=x)|has an error",
                "{\"pattern\":\"((a{1,999}){1,999}){1,999}\"}|/pattern|steps"
            })
    void a_schema_that_would_fail_at_work_is_refused_at_registration(String schema, String pointer, String detail) {
        assertThat(SchemaCheck.faultsIn(json(schema))).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(fault.detail()).contains(detail == null ? "" : detail);
        });
        assertThatThrownBy(() -> new SchemaCheck((ObjectNode) json(schema.startsWith("{") ? schema : "{\"type\":7}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_schema_may_refer_to_itself_for_what_lies_deeper() {
        assertThat(SchemaCheck.faultsIn(json("""
                        {"$id":"https://example.org/tree","properties":{"child":{"$ref":"#"},"pattern":{"type":"string"}},\
                        "anyOf":[{"$ref":"#/$defs/x"},{"$ref":"#/$defs/x"}],"$defs":{"x":true}}"""))).isEmpty();
    }

    @Test
    void of_many_faults_the_first_field_by_name_is_told_whatever_the_order_of_the_schema() {
        String a = "\"a\":{\"type\":\"string\"}";
        String b = "\"b\":{\"type\":\"string\"}";
        for (String properties : List.of(a + "," + b, b + "," + a)) {
            PayloadCheck both = new SchemaCheck((ObjectNode) json("{\"properties\":{%s}}".formatted(properties)));

            assertThat(both.faultIn(AttributesJson.read("{\"b\":1,\"a\":1}")))
                    .map(Rejection::field)
                    .contains("payload.a");
        }
    }

    @Test
    void a_schema_that_would_be_too_much_for_a_stack_or_a_life_is_refused() {
        assertThat(detailOf("{\"not\":".repeat(70) + "{}" + "}".repeat(70))).contains("nest at most 64 deep");
        assertThat(detailOf(chain(17, "{\"$ref\":\"#/$defs/s%d\"}"))).contains("more than 16 in a row");
        assertThat(detailOf(chain(12, "{\"anyOf\":[{\"$ref\":\"#/$defs/s%1$d\"},{\"$ref\":\"#/$defs/s%1$d\"}]}")))
                .contains("more than 1000 schemas");
        assertThat(detailOf(chain(5_000, "{\"$ref\":\"#/$defs/s%d\"}"))).contains("at most 1000 schemas in it");
        assertThat(SchemaCheck.faultsIn(json(chain(14, "{\"$ref\":\"#/$defs/s%d\"}"))))
                .isEmpty();
    }

    /** s0 refers to s1, s1 to s2, and so on. */
    private static String chain(int length, String link) {
        StringBuilder definitions = new StringBuilder();
        for (int i = 0; i < length; i++) {
            definitions
                    .append("\"s%d\":".formatted(i))
                    .append(link.formatted(i + 1))
                    .append(',');
        }
        return "{\"$defs\":{%s\"s%d\":true},\"$ref\":\"#/$defs/s0\"}".formatted(definitions, length);
    }

    private static String detailOf(String schema) {
        return SchemaCheck.faultsIn(json(schema)).get(0).detail();
    }

    @Test
    void no_pattern_runs_for_ever() {
        PayloadCheck slow = new SchemaCheck((ObjectNode) json("{\"properties\":{\"a\":{\"pattern\":\"^(a+)+$\"}}}"));

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(slow.faultIn(AttributesJson.read("{\"a\":\"%s!\"}".formatted("a".repeat(20_000)))))
                        .isPresent());
    }

    private Optional<Rejection> faultIn(String payload) {
        return check.faultIn(AttributesJson.read(payload));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
