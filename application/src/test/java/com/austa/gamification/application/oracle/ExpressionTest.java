package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Event EVENT = Event.read("""
            {"id": "0", "userId": "u", "type": "A", "timestamp": "2026-03-01T15:30:00Z",
             "payload": {"v": 2.50, "n": 3, "text": "gold plan", "flag": true, "off": false},
             "metadata": {"timeZone": "Asia/Tokyo", "deep": {"x": 1}}}
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload.v == 2.5",
                "payload.v * 2 == 5 && payload.n - 1 == 2",
                "payload.n / 2 == 1.5",
                "1 + 2 * 3 == 7 && (1 + 2) * 3 == 9",
                "-payload.n < -2",
                "7 % 4 == 3",
                "payload.flag",
                "!payload.off",
                "!(payload.none == 1)",
                "payload.n in [1, 3.0]",
                "payload[\"text\"] != 'silver'",
                "has(payload.text) && !has(payload.none)",
                "payload.text.startsWith('gold') && payload.text.endsWith('plan') && payload.text.contains('d p')",
                "size(payload.text) == 9",
                "type == 'A' && metadata.deep.x == 1",
                "timestamp.getHours() == 0 && timestamp.getMinutes() == 30",
                "timestamp.getDayOfMonth() == 1 && timestamp.getMonth() == 2 && timestamp.getFullYear() == 2026",
                "timestamp.getDayOfWeek() == 1",
                "payload.none == 1 || payload.n > 2",
            })
    void holds(String condition) {
        assertThat(Expression.holds(condition, EVENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload.none != 1",
                "payload.none",
                "payload.none + 1 > 0",
                "payload.n / 0 > 0",
                "payload.n == '3'",
                "payload.n > 'a'",
                "payload.v",
                "payload.off || payload.n < 3",
                "'gold' in ['silver']",
            })
    void does_not_hold(String condition) {
        assertThat(Expression.holds(condition, EVENT)).isFalse();
    }

    @Test
    void what_it_cannot_read_is_an_error() {
        assertThatThrownBy(() -> Expression.holds("payload.v ? 1 : 2", EVENT)).hasMessageContaining("? 1 : 2'");
        assertThatThrownBy(() -> Expression.holds("payload.v payload.n", EVENT)).hasMessageContaining("goes on");
    }
}
