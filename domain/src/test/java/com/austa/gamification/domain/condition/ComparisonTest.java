package com.austa.gamification.domain.condition;

import static com.austa.gamification.domain.condition.AnEvent.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static final Set<Comparison> LESS = EnumSet.of(Comparison.NOT_EQUAL, Comparison.LESS, Comparison.AT_MOST);
    private static final Set<Comparison> EQUAL = EnumSet.of(Comparison.EQUAL, Comparison.AT_MOST, Comparison.AT_LEAST);
    private static final Set<Comparison> MORE =
            EnumSet.of(Comparison.NOT_EQUAL, Comparison.GREATER, Comparison.AT_LEAST);
    private static final Set<Comparison> UNEQUAL = EnumSet.of(Comparison.NOT_EQUAL);
    private static final Set<Comparison> ONLY_EQUAL = EnumSet.of(Comparison.EQUAL);
    private static final Set<Comparison> NONE = EnumSet.noneOf(Comparison.class);

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(number("1"), number("1.0"), EQUAL),
                Arguments.of(number("1e2"), number("100"), EQUAL),
                Arguments.of(number("0.1"), number("0.10000000000000000001"), LESS),
                Arguments.of(number("-3"), number("-4"), MORE),
                Arguments.of(number("1e2000000000"), number("1"), MORE),
                Arguments.of(Value.of("10"), Value.of("9"), LESS),
                Arguments.of(Value.of("a"), Value.of("a"), EQUAL),
                Arguments.of(Value.of("a"), Value.of("ab"), LESS),
                Arguments.of(Value.of("\uD83D\uDE00"), Value.of("\uFF5E"), MORE),
                Arguments.of(Value.of("\uFF5E"), Value.of("\uD83D\uDE00"), LESS),
                Arguments.of(Value.of("\uD83D\uDE00"), Value.of("\uD83D\uDE01"), LESS),
                Arguments.of(number("1"), Value.of("1"), UNEQUAL),
                Arguments.of(Value.of(true), Value.of(true), ONLY_EQUAL),
                Arguments.of(Value.of(true), Value.of(false), UNEQUAL),
                Arguments.of(Value.of(true), number("1"), UNEQUAL),
                Arguments.of(Value.Nothing.NULL, Value.Nothing.NULL, ONLY_EQUAL),
                Arguments.of(Value.Nothing.NULL, number("0"), UNEQUAL),
                Arguments.of(new Value.Items(List.of()), new Value.Items(List.of()), NONE),
                Arguments.of(number("1"), new Value.Items(List.of()), NONE),
                Arguments.of(Attributes.NONE, Value.Nothing.NULL, NONE));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void two_values_stand_in_just_these_relations(Value left, Value right, Set<Comparison> expected) {
        Set<Comparison> held = EnumSet.noneOf(Comparison.class);
        for (Comparison comparison : Comparison.values()) {
            if (comparison.holds(left, right)) {
                held.add(comparison);
            }
        }
        assertThat(held).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void mirrored_says_the_same_with_sides_exchanged(Comparison comparison) {
        pairs().map(Arguments::get).forEach(pair -> {
            Value left = (Value) pair[0];
            Value right = (Value) pair[1];
            assertThat(comparison.mirrored().holds(right, left)).isEqualTo(comparison.holds(left, right));
        });
    }

    @Test
    void every_comparison_has_its_own_symbol() {
        assertThat(Comparison.values())
                .extracting(Comparison::symbol)
                .containsExactly("==", "!=", "<", "<=", ">", ">=");
    }
}
