package com.austa.gamification.domain.condition;

import static com.austa.gamification.domain.condition.AnEvent.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.Value;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandedTest {

    private static final Field TYPE = Field.payload("metricType");
    private static final Condition STEPS = new Compare(TYPE, Comparison.EQUAL, Literal.of("steps"));
    private static final Condition MANY = new Compare(Field.payload("value"), Comparison.AT_LEAST, Literal.of(100));

    @Test
    void an_equality_of_a_payload_field_demands_it_from_either_side() {
        Map<FieldPath, Value> steps = Map.of(FieldPath.of("metricType"), Value.of("steps"));
        assertThat(STEPS.demanded()).isEqualTo(steps);
        assertThat(new Compare(Literal.of("steps"), Comparison.EQUAL, TYPE).demanded())
                .isEqualTo(steps);
        assertThat(new In(TYPE, Set.of(Value.of("steps"))).demanded()).isEqualTo(steps);
    }

    @Test
    void a_bare_field_demands_true() {
        assertThat(new FieldIsTrue(Field.payload("a", "b")).demanded())
                .isEqualTo(Map.of(FieldPath.of("a", "b"), Value.of(true)));
    }

    @Test
    void a_conjunction_demands_what_its_parts_do() {
        assertThat(new And(MANY, STEPS, new FieldIsTrue(Field.payload("manual"))).demanded())
                .isEqualTo(
                        Map.of(FieldPath.of("metricType"), Value.of("steps"), FieldPath.of("manual"), Value.of(true)));
    }

    @Test
    void a_contradiction_demands_one_of_its_values() {
        Condition sleep = new Compare(TYPE, Comparison.EQUAL, Literal.of("sleep"));
        assertThat(new And(STEPS, sleep).demanded()).isEqualTo(Map.of(FieldPath.of("metricType"), Value.of("steps")));
    }

    @Test
    void a_disjunction_demands_only_what_all_parts_share() {
        Condition five = new Compare(Field.payload("value"), Comparison.EQUAL, new Literal(number("5.0")));
        Condition cinq = new Compare(Field.payload("value"), Comparison.EQUAL, Literal.of(5));
        assertThat(new Or(new And(STEPS, five), new And(cinq, MANY)).demanded())
                .isEqualTo(Map.of(FieldPath.of("value"), number("5")));
        assertThat(new Or(STEPS, MANY).demanded()).isEmpty();
        assertThat(new Or().demanded()).isEmpty();
    }

    @Test
    void nothing_else_demands_anything() {
        assertThat(new Not(STEPS).demanded()).isEmpty();
        assertThat(MANY.demanded()).isEmpty();
        assertThat(new Compare(TYPE, Comparison.NOT_EQUAL, Literal.of("steps")).demanded())
                .isEmpty();
        assertThat(new Compare(TYPE, Comparison.EQUAL, TYPE).demanded()).isEmpty();
        assertThat(new Compare(Field.metadata("a"), Comparison.EQUAL, Literal.of(1)).demanded())
                .isEmpty();
        assertThat(new FieldIsTrue(Field.metadata("a")).demanded()).isEmpty();
        assertThat(new In(Field.metadata("a"), Set.of(Value.of(1))).demanded()).isEmpty();
        assertThat(new In(TYPE, Set.of(Value.of(1), Value.of(2))).demanded()).isEmpty();
        assertThat(new Has(TYPE).demanded()).isEmpty();
        assertThat(Condition.ALWAYS.demanded()).isEmpty();
    }
}
