package com.austa.gamification.domain.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionIdTest {

    private static final String LONGEST = "0123456789-abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmno";

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "0", "9", "-", "first-steps-2", LONGEST})
    void a_slug_is_small_letters_digits_and_hyphens(String slug) {
        assertThat(DefinitionId.quest(slug).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a_b", "a/b", "a:b", "{", "`", "\u00e4", "a\n", LONGEST + "x"})
    void nothing_else_is(String slug) {
        assertThatThrownBy(() -> DefinitionId.quest(slug))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quest id must be 1 to 64 characters");
    }
}
