package com.austa.gamification.domain.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void two_that_come_from_one_know_nothing_of_each_other() {
        Texts both = Texts.of(List.of("b", "a"));
        Texts withC = both.with("c");
        Texts withD = both.with("d");

        assertThat(both.sorted()).containsExactly("a", "b");
        assertThat(withC.sorted()).containsExactly("a", "b", "c");
        assertThat(withD.sorted()).containsExactly("a", "b", "d");
        assertThat(withD.contains("c")).isFalse();
        assertThat(withC.with("d").size()).isEqualTo(4);
        assertThat(withC.with("d")).isEqualTo(withD.with("c")).isNotEqualTo(withD);
    }

    @Test
    void what_is_among_them_changes_nothing() {
        Texts some = Texts.of(List.of("a", "b", "a"));

        assertThat(some.size()).isEqualTo(2);
        assertThat(some.with("a")).isSameAs(some);
    }
}
