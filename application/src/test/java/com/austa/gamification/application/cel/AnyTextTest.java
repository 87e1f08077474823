package com.austa.gamification.application.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, it is a rule that can be asked or it is refused with places inside the text. */
class AnyTextTest {

    private static final int TEXTS = 4_000;

    private final CelConditions cel = new CelConditions();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_text_is_a_rule_or_is_refused(long seed) {
        RandomRules random = new RandomRules(seed);
        List<GamificationEvent> events =
                List.of(Examples.event(), Examples.event(Map.of("a", Attributes.NONE), Map.of()));
        int accepted = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = random.broken(random.rule(2));
            try {
                var condition = cel.where(text, random.coin() ? Examples.ON_FREE : Examples.ON_METRIC, Examples.TYPES);
                events.forEach(condition::holds);
                accepted++;
            } catch (InvalidRule refused) {
                assertThat(refused.faults())
                        .as(text)
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.line())
                                .isBetween(1, 1 + (int) text.lines().count()));
            }
        }
        assertThat(accepted).as("a draw that says something").isBetween(TEXTS / 20, TEXTS * 19 / 20);
    }

    @Test
    void a_pattern_that_unfolds_without_bound_is_refused_before_it_is_compiled() {
        for (String pattern : List.of(
                "((a{1000}){1000}){1000}",
                "(([ab]{999}){9,}){1,999}",
                "a{1000}{1000}{1000}",
                "(\\(a{1000}){1000}",
                "([]]{1000}){1000}",
                "([^])(]{1000}){1000}",
                "\\Q(\\E(a{1000}){1000}",
                "(?:(?i:x{500})y){500}",
                "(".repeat(600))) {
            assertThat(catchThrowable(() -> LinearPattern.of(pattern)))
                    .as(pattern)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the pattern");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
                "^(\\d{1,3}\\.){3}\\d{1,3}$",
                "(?i)stra\u00DFe|\\p{L}{2,50}",
                "{\\}a{,3}",
                ")?"
            })
    void a_pattern_of_everyday_size_is_accepted_or_its_error_told(String pattern) {
        try {
            assertThat(LinearPattern.of(pattern).stepsPerCharacter()).isBetween(1, LinearPattern.STEPS_MAX);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("the pattern has an error");
        }
    }
}
