package com.austa.gamification.domain.condition;

import static com.austa.gamification.domain.condition.AnEvent.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpressionTest {

    private static final GamificationEvent EVENT = AnEvent.with(Map.of());

    @ParameterizedTest
    @CsvSource({
        "0.1, PLUS, 0.2, 0.3",
        "1, MINUS, 1.50, -0.5",
        "9007199254740993, TIMES, 3, 27021597764222979",
        "25, DIVIDED_BY, 10, 2.5",
        "1, DIVIDED_BY, 3, 0.3333333333333333333333333333333333",
        "2, DIVIDED_BY, 3, 0.6666666666666666666666666666666667",
        "7, REMAINDER, 3, 1",
        "-7, REMAINDER, 3, -1",
        "7.5, REMAINDER, 2, 1.5",
        "1e15, PLUS, 1e-15, 1000000000000000.000000000000001"
    })
    void numbers_are_worked_out_exactly(String left, Arithmetic.Operator operator, String right, String result) {
        assertThat(new Arithmetic(new Literal(number(left)), operator, new Literal(number(right))).valueOf(EVENT))
                .contains(number(result));
    }

    @ParameterizedTest
    @CsvSource({
        "1, DIVIDED_BY, 0",
        "1, REMAINDER, 0.00",
        "1e2000000000, PLUS, 1",
        "1, TIMES, 1e-201",
        "1e150, TIMES, 1e150",
        "1e-150, DIVIDED_BY, 1e150"
    })
    void what_has_no_bounded_result_has_no_value(String left, Arithmetic.Operator operator, String right) {
        assertThat(new Arithmetic(new Literal(number(left)), operator, new Literal(number(right))).valueOf(EVENT))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void arithmetic_wants_two_numbers(Arithmetic.Operator operator) {
        assertThat(new Arithmetic(Literal.of(1), operator, Literal.of("1")).valueOf(EVENT))
                .isEmpty();
        assertThat(new Arithmetic(Field.payload("missing"), operator, Literal.of(1)).valueOf(EVENT))
                .isEmpty();
    }

    @Test
    void an_event_tells_its_type_journey_and_user_in_lower_case() {
        assertThat(EventField.TYPE.valueOf(EVENT)).contains(Value.of("health.metric.recorded"));
        assertThat(EventField.JOURNEY.valueOf(EVENT)).contains(Value.of("health"));
        assertThat(EventField.USER_ID.valueOf(EVENT)).contains(Value.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02"));
    }

    @Test
    void sizes_count_code_points_elements_and_entries() {
        GamificationEvent event = AnEvent.with(Map.of(
                "text",
                Value.of("a\uD83D\uDE00"),
                "list",
                new Value.Items(List.of(Value.of(1), Value.of(2), Value.of(3))),
                "object",
                new Attributes(Map.of("a", Value.of(1))),
                "number",
                Value.of(12)));
        assertThat(new Size(Field.payload("text")).valueOf(event)).contains(Value.of(2));
        assertThat(new Size(Field.payload("list")).valueOf(event)).contains(Value.of(3));
        assertThat(new Size(Field.payload("object")).valueOf(event)).contains(Value.of(1));
        assertThat(new Size(Field.payload("number")).valueOf(event)).isEmpty();
        assertThat(new Size(Field.payload("missing")).valueOf(event)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2024, 2024",
        "MONTH, 2, 3",
        "DAY_OF_MONTH, 30, 0",
        "DAY_OF_WEEK, 0, 1",
        "HOURS, 22, 7",
        "MINUTES, 15, 15"
    })
    void parts_of_the_time_are_counted_as_cel_counts_locally_or_in_a_zone(
            TimestampPart.Part part, int inUtc, int inTokyo) {
        GamificationEvent event = AnEvent.at("2024-03-31T22:15:00Z", "UTC");
        assertThat(TimestampPart.local(part).valueOf(event)).contains(Value.of(inUtc));
        assertThat(TimestampPart.in(ZoneId.of("Asia/Tokyo"), part).valueOf(event))
                .contains(Value.of(inTokyo));
        assertThat(TimestampPart.local(part).valueOf(AnEvent.at("2024-03-31T22:15:00Z", "Asia/Tokyo")))
                .contains(Value.of(inTokyo));
    }

    @Test
    void local_parts_read_the_stamp_and_no_zone_rules() {
        GamificationEvent event = AnEvent.at("2024-03-31T22:15:00Z", "UTC");
        LocalStamp outdated = LocalStamp.at(Instant.parse("2001-01-01T05:00:00Z"), ZoneId.of("UTC"));
        GamificationEvent stamped = new GamificationEvent(
                event.id(),
                event.type(),
                event.journey(),
                event.userId(),
                event.timestamp(),
                event.version(),
                event.payload(),
                event.metadata(),
                outdated);
        assertThat(TimestampPart.local(TimestampPart.Part.HOURS).valueOf(stamped))
                .contains(Value.of(5));
    }

    @Test
    void an_expression_over_its_budget_has_no_value() {
        Expression deep = Literal.of(0);
        for (int i = 0; i < 100_000; i++) {
            deep = new Arithmetic(deep, Arithmetic.Operator.PLUS, Literal.of(1));
        }
        assertThat(deep.valueOf(EVENT)).isEmpty();
    }
}
