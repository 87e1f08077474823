package com.austa.gamification.application.event.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"b\":1,\"a\":[true,false,null,\"x\",{\"\":-0.10}]}",
                "{\"n\":123456789012345678901234567890.123456789}",
                "{\"n\":1.5E+3}",
                "{\"text\":\"\\\"\\\\\\n\u2028 \ud83d\udc5f\"}"
            })
    void what_is_read_is_written_the_same(String json) {
        assertThat(AttributesJson.write(AttributesJson.read(json))).isEqualTo(json);
    }

    @Test
    void what_an_event_may_not_hold_may_still_have_been_stored() {
        String deep = "{\"a\":".repeat(60) + "\"" + "x".repeat(100_000) + "\"" + "}".repeat(60);

        assertThat(AttributesJson.write(AttributesJson.read(deep))).isEqualTo(deep);
    }

    @Test
    void what_is_no_object_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> AttributesJson.read("\"secret\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a JSON object, but text came")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_tree_has_the_same_values_whole_numbers_being_whole() {
        Attributes attributes = new Attributes.Builder()
                .put("whole", Value.of(7))
                .put("part", Value.of(new BigDecimal("7.50")))
                .put("list", new Value.Items(List.of(Value.Nothing.NULL, Value.Flag.TRUE)))
                .build();

        assertThat(AttributesJson.toNode(attributes)).hasToString("{\"whole\":7,\"part\":7.50,\"list\":[null,true]}");
        assertThat(AttributesJson.toNode(attributes).get("whole").isIntegralNumber())
                .isTrue();
    }
}
