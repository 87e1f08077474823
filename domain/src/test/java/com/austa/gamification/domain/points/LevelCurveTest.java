package com.austa.gamification.domain.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelCurveTest {

    @ParameterizedTest
    @CsvSource({"-5, 1", "0, 1", "99, 1", "100, 2", "299, 2", "300, 3", "600, 4", "4500, 10"})
    void the_standard_curve_needs_50_n_times_n_minus_1(long points, int level) {
        assertThat(LevelCurve.STANDARD.levelOf(points)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "9, 1", "10, 2", "24, 2", "25, 3", "1000000, 3"})
    void a_table_ends_at_its_last_level(long points, int level) {
        assertThat(new TableCurve(List.of(10L, 25L)).levelOf(points)).isEqualTo(level);
    }

    @Test
    void a_table_must_ascend() {
        assertThatThrownBy(() -> new TableCurve(List.of(10L, 10L))).hasMessageContaining("10 follows 10");
    }
}
