package com.austa.gamification.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void what_was_handed_in_can_be_changed_without_changing_them() {
        Map<String, Value> handedIn = new HashMap<>(Map.of("a", Value.of(1)));
        Attributes attributes = new Attributes(handedIn);
        handedIn.put("b", Value.of(2));

        assertThat(attributes.values()).containsOnlyKeys("a");
        assertThatThrownBy(() -> attributes.values().put("c", Value.of(3)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_builder_cannot_reach_what_it_has_built() {
        Attributes.Builder builder = new Attributes.Builder().put("a", Value.of(1));
        Attributes first = builder.build();
        builder.put("b", Value.of(2));

        assertThat(first.values()).containsOnlyKeys("a");
        assertThat(builder.build().values()).containsOnlyKeys("b");
    }

    @Test
    void they_are_equal_by_value_in_any_order() {
        Attributes one = new Attributes.Builder()
                .put("a", Value.of(1))
                .put("b", Value.of("x"))
                .build();
        Attributes other = new Attributes.Builder()
                .put("b", Value.of("x"))
                .put("a", Value.of(new BigDecimal("1.00")))
                .build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(one.with("a", Value.of("1")));
    }

    @Test
    void a_path_leads_through_objects_alone() {
        Attributes attributes = Attributes.NONE.with("a", Attributes.NONE.with("b", Value.of(true)));

        assertThat(attributes.at(FieldPath.of("a", "b"))).contains(Value.Flag.TRUE);
        assertThat(attributes.at(FieldPath.of("a", "b", "c"))).isEmpty();
        assertThat(attributes.at(FieldPath.of("x"))).isEmpty();
    }
}
