package com.austa.gamification.domain.condition;

import static com.austa.gamification.domain.condition.AnEvent.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionTest {

    private static final GamificationEvent STEPS = AnEvent.with(Map.of(
            "metricType", Value.of("steps"),
            "value", number("7500.0"),
            "manual", Value.of(false),
            "note", Value.Nothing.NULL,
            "device", new Attributes(Map.of("maker", Value.of("Acme")))));

    private static final Field VALUE = Field.payload("value");
    private static final Field MISSING = Field.payload("missing");

    @Test
    void always_and_never_say_so() {
        assertThat(Condition.ALWAYS.holds(STEPS)).isTrue();
        assertThat(Condition.NEVER.holds(STEPS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_field_makes_every_comparison_false_and_its_negation_true(Comparison comparison) {
        for (Compare compare : List.of(
                new Compare(MISSING, comparison, Literal.of(5)), new Compare(Literal.of(5), comparison, MISSING))) {
            assertThat(compare.holds(STEPS)).isFalse();
            assertThat(new Not(compare).holds(STEPS)).isTrue();
        }
    }

    @Test
    void and_wants_all_of_its_parts_and_or_one() {
        Condition yes = new Compare(VALUE, Comparison.GREATER, Literal.of(7000));
        Condition no = new Compare(VALUE, Comparison.GREATER, Literal.of(8000));
        assertThat(new And(yes, yes).holds(STEPS)).isTrue();
        assertThat(new And(yes, no).holds(STEPS)).isFalse();
        assertThat(new And(no, yes).holds(STEPS)).isFalse();
        assertThat(new Or(no, yes).holds(STEPS)).isTrue();
        assertThat(new Or(yes, no).holds(STEPS)).isTrue();
        assertThat(new Or(no, no).holds(STEPS)).isFalse();
        assertThat(new And().holds(STEPS)).isTrue();
        assertThat(new Or().holds(STEPS)).isFalse();
    }

    @Test
    void nested_conjunctions_and_disjunctions_are_flat() {
        Condition a = new Has(VALUE);
        Condition b = new Has(MISSING);
        assertThat(new And(new And(a, b), a)).isEqualTo(new And(a, b, a));
        assertThat(new Or(a, new Or(b, a))).isEqualTo(new Or(a, b, a));
    }

    @Test
    void membership_is_by_value_and_false_without_one() {
        Set<Value> wanted = Set.of(number("7500"), Value.of("steps"));
        assertThat(new In(VALUE, wanted).holds(STEPS)).isTrue();
        assertThat(new In(Field.payload("metricType"), wanted).holds(STEPS)).isTrue();
        assertThat(new In(Field.payload("manual"), wanted).holds(STEPS)).isFalse();
        assertThat(new In(MISSING, wanted).holds(STEPS)).isFalse();
        assertThat(new In(Field.payload("device"), Set.of(STEPS.payload())).holds(STEPS))
                .isFalse();
    }

    @Test
    void a_field_is_there_also_with_null_and_inside_objects() {
        assertThat(new Has(Field.payload("note")).holds(STEPS)).isTrue();
        assertThat(new Has(Field.payload("device", "maker")).holds(STEPS)).isTrue();
        assertThat(new Has(Field.payload("device", "model")).holds(STEPS)).isFalse();
        assertThat(new Has(Field.payload("metricType", "maker")).holds(STEPS)).isFalse();
        assertThat(new Has(Field.metadata("source")).holds(STEPS)).isTrue();
        assertThat(new Has(Field.metadata("value")).holds(STEPS)).isFalse();
    }

    @Test
    void a_bare_field_holds_only_when_it_is_true() {
        Condition bare = new FieldIsTrue(Field.payload("flag"));
        assertThat(bare.holds(AnEvent.with("flag", Value.of(true)))).isTrue();
        assertThat(bare.holds(AnEvent.with("flag", Value.of(false)))).isFalse();
        assertThat(bare.holds(AnEvent.with("flag", Value.of("true")))).isFalse();
        assertThat(bare.holds(AnEvent.with("flag", number("1")))).isFalse();
        assertThat(bare.holds(STEPS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "STARTS_WITH, ste, true",
        "STARTS_WITH, eps, false",
        "ENDS_WITH, eps, true",
        "ENDS_WITH, ste, false",
        "CONTAINS, tep, true",
        "CONTAINS, '', true",
        "CONTAINS, x, false"
    })
    void texts_are_searched(TextTest.Kind kind, String part, boolean expected) {
        Literal piece = Literal.of(part);
        assertThat(new TextTest(Field.payload("metricType"), kind, piece).holds(STEPS))
                .isEqualTo(expected);
        assertThat(new TextTest(VALUE, kind, piece).holds(STEPS)).isFalse();
        assertThat(new TextTest(piece, kind, VALUE).holds(STEPS)).isFalse();
        assertThat(new TextTest(MISSING, kind, piece).holds(STEPS)).isFalse();
    }

    @Test
    void patterns_are_asked_about_texts_alone() {
        TextPattern any = pattern(1);
        assertThat(new Matches(Field.payload("metricType"), any).holds(STEPS)).isTrue();
        assertThat(new Matches(VALUE, any).holds(STEPS)).isFalse();
        assertThat(new Matches(MISSING, any).holds(STEPS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EQUAL, false", "NOT_EQUAL, true", "LESS, false", "AT_MOST, false", "GREATER, true", "AT_LEAST, true"})
    void the_timestamp_is_compared_with_an_instant(Comparison comparison, boolean expected) {
        Instant before = STEPS.timestamp().minusNanos(1_000);
        assertThat(new TimestampIs(comparison, before).holds(STEPS)).isEqualTo(expected);
        assertThat(new TimestampIs(comparison.mirrored(), STEPS.timestamp().plusNanos(1_000)).holds(STEPS))
                .isEqualTo(expected);
    }

    @Test
    void a_condition_over_its_budget_of_parts_is_false_however_it_is_wrapped() {
        Condition wide = new And(Collections.nCopies(Budget.PARTS_MAX, new Has(VALUE)));
        Condition narrow = new And(Collections.nCopies(Budget.PARTS_MAX - 1, new Has(VALUE)));
        assertThat(narrow.holds(STEPS)).isTrue();
        assertThat(wide.holds(STEPS)).isFalse();
        assertThat(new Not(wide).holds(STEPS)).isFalse();
        assertThat(new Or(wide, new Has(VALUE)).holds(STEPS)).isFalse();
    }

    @Test
    void a_search_over_its_budget_of_characters_makes_the_whole_condition_false() {
        GamificationEvent event = AnEvent.with("text", Value.of("a".repeat(4_000)));
        Field text = Field.payload("text");
        assertThat(new Matches(text, pattern(1_000)).holds(event)).isTrue();
        assertThat(new Matches(text, pattern(1_001)).holds(event)).isFalse();
        assertThat(new Not(new Matches(text, pattern(1_001))).holds(event)).isFalse();
        assertThat(new And(new Matches(text, pattern(600)), new Matches(text, pattern(600))).holds(event))
                .isFalse();
        assertThat(new TextTest(text, TextTest.Kind.CONTAINS, Literal.of("a".repeat(1_001))).holds(event))
                .isFalse();
        assertThat(new TextTest(text, TextTest.Kind.CONTAINS, Literal.of("a".repeat(1_000))).holds(event))
                .isTrue();
    }

    @Test
    void a_condition_nested_too_deeply_is_false() {
        Condition deep = Condition.ALWAYS;
        for (int i = 0; i < 100_000; i++) {
            deep = new Not(deep);
        }
        assertThat(deep.holds(STEPS)).isFalse();
    }

    private static TextPattern pattern(int stepsPerCharacter) {
        return new TextPattern() {
            @Override
            public boolean matches(String text) {
                return true;
            }

            @Override
            public int stepsPerCharacter() {
                return stepsPerCharacter;
            }
        };
    }
}
