package com.austa.gamification.domain.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandedTest {

    private static final Field TYPE = Field.payload("metricType");
    private static final Condition STEPS = new Compare(TYPE, Comparison.EQUAL, Literal.of("steps"));
    private static final Condition MANY = new Compare(Field.payload("value"), Comparison.AT_LEAST, Literal.of(100));

    private static Demand oneOf(String field, Value... values) {
        return new Demand.OneOf(FieldPath.of(field), Set.of(values));
    }

    private static Demand atLeast(long low) {
        return new Demand.Between(FieldPath.of("value"), Optional.of(BigDecimal.valueOf(low)), Optional.empty());
    }

    private static Demand atMost(long high) {
        return new Demand.Between(FieldPath.of("value"), Optional.empty(), Optional.of(BigDecimal.valueOf(high)));
    }

    private static Compare value(Comparison comparison, long limit) {
        return new Compare(Field.payload("value"), comparison, Literal.of(limit));
    }

    @Test
    void an_equality_of_a_payload_field_demands_it_from_either_side() {
        Demand steps = oneOf("metricType", Value.of("steps"));
        assertThat(STEPS.demanded()).containsExactly(steps);
        assertThat(new Compare(Literal.of("steps"), Comparison.EQUAL, TYPE).demanded())
                .containsExactly(steps);
        assertThat(new In(TYPE, Set.of(Value.of("steps"))).demanded()).containsExactly(steps);
    }

    @Test
    void a_list_demands_one_of_it() {
        assertThat(new In(TYPE, Set.of(Value.of(1), Value.of("2"))).demanded())
                .containsExactly(oneOf("metricType", Value.of(1), Value.of("2")));
    }

    @Test
    void a_bare_field_demands_true() {
        assertThat(new FieldIsTrue(Field.payload("a", "b")).demanded())
                .containsExactly(new Demand.OneOf(FieldPath.of("a", "b"), Set.of(Value.of(true))));
    }

    @Test
    void a_comparison_with_a_number_demands_a_range_from_either_side() {
        assertThat(value(Comparison.GREATER, 5).demanded()).containsExactly(atLeast(5));
        assertThat(value(Comparison.AT_MOST, 5).demanded()).containsExactly(atMost(5));
        assertThat(new Compare(Literal.of(5), Comparison.LESS, Field.payload("value")).demanded())
                .containsExactly(atLeast(5));
        assertThat(new Compare(TYPE, Comparison.GREATER, Literal.of("steps")).demanded())
                .isEmpty();
    }

    @Test
    void a_conjunction_demands_what_its_parts_do() {
        assertThat(new And(MANY, STEPS, new FieldIsTrue(Field.payload("manual"))).demanded())
                .containsExactlyInAnyOrder(
                        oneOf("metricType", Value.of("steps")), oneOf("manual", Value.of(true)), atLeast(100));
    }

    @Test
    void the_ranges_of_one_field_are_one_range() {
        assertThat(new And(
                                MANY,
                                value(Comparison.LESS, 200),
                                value(Comparison.AT_LEAST, 50),
                                value(Comparison.LESS, 300))
                        .demanded())
                .containsExactly(new Demand.Between(
                        FieldPath.of("value"),
                        Optional.of(BigDecimal.valueOf(100)),
                        Optional.of(BigDecimal.valueOf(200))));
    }

    @Test
    void a_disjunction_demands_only_what_lets_each_part_through() {
        Condition sleep = new Compare(TYPE, Comparison.EQUAL, Literal.of("sleep"));
        assertThat(new Or(new And(STEPS, MANY), sleep).demanded())
                .containsExactly(oneOf("metricType", Value.of("steps"), Value.of("sleep")));
        assertThat(new Or(MANY, value(Comparison.GREATER, 40)).demanded()).containsExactly(atLeast(40));
        assertThat(new Or(MANY, value(Comparison.LESS, 40)).demanded()).isEmpty();
        assertThat(new Or(STEPS, MANY).demanded()).isEmpty();
        assertThat(new Or().demanded()).isEmpty();
    }

    @Test
    void nothing_else_demands_anything() {
        assertThat(new Not(STEPS).demanded()).isEmpty();
        assertThat(new Compare(TYPE, Comparison.NOT_EQUAL, Literal.of("steps")).demanded())
                .isEmpty();
        assertThat(new Compare(TYPE, Comparison.EQUAL, TYPE).demanded()).isEmpty();
        assertThat(new Compare(Field.metadata("a"), Comparison.EQUAL, Literal.of(1)).demanded())
                .isEmpty();
        assertThat(new FieldIsTrue(Field.metadata("a")).demanded()).isEmpty();
        assertThat(new In(Field.metadata("a"), Set.of(Value.of(1))).demanded()).isEmpty();
        assertThat(new Has(TYPE).demanded()).isEmpty();
        assertThat(Condition.ALWAYS.demanded()).isEmpty();
    }
}
