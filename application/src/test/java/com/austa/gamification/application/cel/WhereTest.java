package com.austa.gamification.application.cel;

import static com.austa.gamification.application.cel.Examples.ON_FREE;
import static com.austa.gamification.application.cel.Examples.TYPES;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.condition.Compare;
import com.austa.gamification.domain.condition.Comparison;
import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Demand;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhereTest {

    private final CelConditions cel = new CelConditions();

    private Condition where(String source) {
        return cel.where(source, ON_FREE, TYPES);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "true # true",
                "false # false",
                "payload.manual # true",
                "payload.skipped # false",
                "!payload.manual # false",
                "!!payload.manual # true",
                "payload[\"manual\"] # true",
                "payload.metricType # false",
                "payload.missing # false",
                "!payload.missing # true",
                // comparisons
                "payload.metricType == 'steps' # true",
                "'steps' == payload.metricType # true",
                "payload.metricType == \"sleep\" # false",
                "payload.metricType != 'sleep' # true",
                "payload.metricType != 'steps' # false",
                "payload.metricType < 'stept' # true",
                "payload.value == 7500.5 # true",
                "payload.value == 7500.500 # true",
                "payload.value == 75005e-1 # true",
                "payload.value != 7500 # true",
                "payload.value > 7500 # true",
                "payload.value >= 7500.5 # true",
                "payload.value < 7500.5 # false",
                "payload.value <= 7500.5 # true",
                "7500 < payload.value # true",
                "payload.value == '7500.5' # false",
                "payload.value != '7500.5' # true",
                "payload.value > '7' # false",
                "payload.manual == true # true",
                "payload.manual != true # false",
                "payload.note == null # true",
                "payload.note != null # false",
                "payload.value != null # true",
                "payload.missing == null # false",
                "0x10 == 16 # true",
                "16u == 16 # true",
                "-5 < -4.5 # true",
                "1 == 1.0 # true",
                // what is missing
                "payload.missing > 5 # false",
                "!(payload.missing > 5) # true",
                "payload.missing != 5 # false",
                "payload.missing == payload.missing # false",
                "payload.metricType.inner == 'x' # false",
                "payload.tags == payload.tags # false",
                // fields
                "payload.device.maker == 'Acme' # true",
                "payload.device[\"maker\"] == 'Acme' # true",
                "payload[\"device\"][\"age\"] == 3 # true",
                "payload[\"odd name\"] == 1 # true",
                "payload.`odd name` == 1 # true",
                "metadata.source == 'watch' # true",
                "type == 'health.metric.recorded' # true",
                "journey == 'health' # true",
                "userId == '8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02' # true",
                "has(payload.value) # true",
                "has(payload.note) # true",
                "has(payload.missing) # false",
                "has(payload.device.maker) # true",
                "has(payload.missing.maker) # false",
                "has(payload[\"device\"].maker) # true",
                "has(metadata.source) # true",
                // membership
                "payload.metricType in ['sleep', 'steps'] # true",
                "payload.metricType in ['sleep'] # false",
                "payload.value in [1, 7500.5] # true",
                "payload.value in ['7500.5'] # false",
                "payload.missing in [1, 2] # false",
                "payload.note in [null] # true",
                "payload.value in [] # false",
                "!(payload.metricType in ['sleep']) # true",
                // logic
                "payload.manual && payload.value > 7000 # true",
                "payload.manual && payload.value > 8000 # false",
                "payload.skipped || payload.value > 7000 # true",
                "payload.skipped || payload.value > 8000 # false",
                "payload.skipped && payload.missing || payload.manual # true",
                "payload.skipped && (payload.missing || payload.manual) # false",
                "payload.missing > 1 || payload.manual # true",
                // arithmetic
                "payload.value + 0.25 == 7500.75 # true",
                "payload.value - 7500 == 0.5 # true",
                "payload.value * 2 == 15001 # true",
                "payload.device.age / 2 == 1.5 # true",
                "7 % 4 == 3 # true",
                "-7 % 4 == -3 # true",
                "-payload.device.age == -3 # true",
                "0.1 + 0.2 == 0.3 # true",
                "1 + 2 * 3 == 7 # true",
                "(1 + 2) * 3 == 9 # true",
                "payload.value / 0 > 0 # false",
                "!(payload.value / 0 > 0) # true",
                "payload.metricType + 1 > 0 # false",
                // texts
                "payload.metricType.startsWith('st') # true",
                "payload.metricType.startsWith('x') # false",
                "payload.metricType.endsWith('ps') # true",
                "payload.metricType.contains('tep') # true",
                "payload.value.contains('7') # false",
                "type.startsWith('health.') # true",
                "'steps'.contains(payload.metricType) # true",
                "payload.metricType.matches('^s.*s$') # true",
                "payload.metricType.matches('tep') # true",
                "payload.metricType.matches('^tep') # false",
                "matches(payload.metricType, '[p-s]{2}$') # true",
                "payload.value.matches('7') # false",
                "size(payload.metricType) == 5 # true",
                "payload.metricType.size() == 5 # true",
                "size(payload.smile) == 2 # true",
                "size(payload.tags) == 2 # true",
                "size(payload.device) == 2 # true",
                "size(payload.value) >= 0 # false",
                // the timestamp, in the user's stored local time
                "timestamp.getFullYear() == 2024 # true",
                "timestamp.getMonth() == 3 # true",
                "timestamp.getDayOfMonth() == 0 # true",
                "timestamp.getDayOfWeek() == 1 # true",
                "timestamp.getHours() == 7 # true",
                "timestamp.getMinutes() == 15 # true",
                "timestamp.getMonth('UTC') == 2 # true",
                "timestamp.getDayOfMonth('UTC') == 30 # true",
                "timestamp.getDayOfWeek('UTC') == 0 # true",
                "timestamp.getHours('UTC') == 22 # true",
                "timestamp.getHours('America/Sao_Paulo') == 19 # true",
                "timestamp.getMinutes('+05:45') == 0 # true",
                "timestamp.getHours() >= 5 && timestamp.getHours() < 9 # true",
                "timestamp >= timestamp('2024-03-31T22:15:00Z') # true",
                "timestamp > timestamp('2024-03-31T22:15:00Z') # false",
                "timestamp == timestamp('2024-04-01T07:15:00+09:00') # true",
                "timestamp('2024-01-01T00:00:00Z') < timestamp # true",
                "timestamp('2024-01-01T00:00:00Z') > timestamp # false"
            })
    void says_whether_the_event_satisfies_it(String source, boolean expected) {
        assertThat(where(source).holds(Examples.event())).isEqualTo(expected);
    }

    @Test
    void is_translated_into_the_domains_own_tree() {
        assertThat(where("payload.metricType == 'steps'"))
                .isEqualTo(new Compare(Field.payload("metricType"), Comparison.EQUAL, Literal.of("steps")));
    }

    @Test
    void demands_the_equalities_and_ranges_of_a_conjunction_however_it_is_nested() {
        Condition condition = where(
                "payload.value > 5 && payload.metricType == 'steps' && payload.manual && payload.device.age == 3.0");
        assertThat(condition.demanded())
                .containsExactlyInAnyOrder(
                        oneOf(Value.of("steps"), "metricType"),
                        oneOf(Value.of(true), "manual"),
                        oneOf(Value.of(3), "device", "age"),
                        new Demand.Between(
                                FieldPath.of("value"), Optional.of(BigDecimal.valueOf(5)), Optional.empty()));
    }

    private static Demand oneOf(Value value, String... path) {
        return new Demand.OneOf(FieldPath.of(path), Set.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1234567890123456789012345678901234567890", "123456789.000000000000000000000001"})
    void numbers_are_taken_as_written_not_as_a_double_would_have_them(String number) {
        assertThat(where("payload.x == " + number).demanded()).containsExactly(oneOf(Examples.number(number), "x"));
        assertThat(where("payload.x == -" + number).demanded())
                .containsExactly(oneOf(Examples.number("-" + number), "x"));
    }

    @Test
    void may_run_over_lines_and_carry_comments() {
        assertThat(where("""
                // a good day
                payload.value > 7000 // so many
                  && payload.manual
                """).holds(Examples.event())).isTrue();
    }

    @Test
    void a_long_list_is_one_part_of_its_condition() {
        StringBuilder list = new StringBuilder("'c0'");
        for (int i = 1; i < 900; i++) {
            list.append(",'c").append(i).append('\'');
        }
        Condition condition = where("payload.code in [" + list + "]");
        assertThat(condition.holds(Examples.event(Map.of("code", Value.of("c899")), Map.of())))
                .isTrue();
        assertThat(condition.holds(Examples.event(Map.of("code", Value.of("c900")), Map.of())))
                .isFalse();
    }
}
