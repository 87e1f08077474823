package com.austa.gamification.application.cel;

import static com.austa.gamification.application.cel.Examples.CLAIM;
import static com.austa.gamification.application.cel.Examples.FREE;
import static com.austa.gamification.application.cel.Examples.METRIC;
import static com.austa.gamification.application.cel.Examples.ON_METRIC;
import static com.austa.gamification.application.cel.Examples.TYPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.austa.gamification.domain.event.EventType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private final CelConditions cel = new CelConditions();

    private List<RuleFault> faults(String source, Set<EventType> on) {
        InvalidRule refused = catchThrowableOfType(InvalidRule.class, () -> cel.where(source, on, TYPES));
        assertThat(refused).as("%s is refused", source).isNotNull();
        return refused.faults();
    }

    private RuleFault fault(String source) {
        List<RuleFault> faults = faults(source, ON_METRIC);
        assertThat(faults).as(source).hasSize(1);
        return faults.get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                // what CEL has and rules have not
                "payload.manual ? true : false # 16 # '? :' is not supported",
                "payload.tags.exists(t, t == 'a') # 14 # 'exists()' is not supported",
                "payload.tags.all(t, t == 'a') # 14 # 'all()' is not supported",
                "payload.manual && payload.tags.filter(t, true) == 1 # 32 # 'filter()' is not supported",
                "int(payload.value) == 1 # 1 # 'int()' is not supported",
                "1 == math.greatest(1, 2) # 11 # 'greatest()' is not supported",
                "duration('1h') > 1 # 1 # 'duration()' is not supported",
                "payload.value == [1] # 18 # a list stands only on the right of 'in'",
                "{'a': 1} == payload.value # 1 # maps and messages are not supported",
                "payload.metricType == b'a' # 23 # bytes are not supported",
                "'steps' in payload.tags # 12 # a list in [ ] is needed on the right of 'in'",
                "payload.value in [1, payload.goal] # 22 # only literals can stand in the list of 'in'",
                "payload.tags[0] == 'a' # 14 # only a text in quotes can stand in [ ]",
                "timestamp.getDate() == 1 # 11 # 'getDate()' is not supported",
                "timestamp.getSeconds() == 1 # 11 # 'getSeconds()' is not supported",
                // unknown names
                "value > 5 # 1 # 'value' is no variable",
                "payload.value > steps # 17 # 'steps' is no variable",
                "payload.valu > 5 # 1 # 'payload.valu' is no field of these events",
                "payload.manual && payload.valu > 5 # 19 # 'payload.valu' is no field of these events",
                "has(payload.valu) # 5 # 'payload.valu' is no field of these events",
                "payload.place.street == 'x' # 1 # 'payload.place.street' is no field of these events",
                "payload.metricType.x == 'x' # 1 # 'payload.metricType.x' is no field of these events",
                "type.x == 'a' # 1 # this has no fields",
                "'abc'.x == 'a' # 1 # this has no fields",
                "payload == 1 # 1 # 'payload' alone has no value",
                "timestamp # 1 # 'timestamp' alone has no value here",
                // kinds that cannot meet
                "payload.value == 'x' # 15 # '==' compares a number with text",
                "payload.value < 'x' # 15 # '<' compares a number with text",
                "payload.metricType >= 5 # 20 # '>=' compares text with a number",
                "payload.manual > 1 # 1 # '>' needs text or a number, but this is true or false",
                "payload.value in [1, 'x'] # 22 # 'in' compares a number with text",
                "payload.tags == 1 # 1 # '==' needs text or a number or true or false or null, but this is a list",
                "payload.metricType + 1 > 2 # 1 # '+' needs a number, but this is text",
                "1 + payload.metricType > 2 # 5 # '+' needs a number, but this is text",
                "-payload.metricType > 2 # 2 # '-' needs a number, but this is text",
                "'a' + 1 == 'ab' # 1 # '+' needs a number, but this is text",
                "payload.value.startsWith('x') # 1 # 'startsWith()' needs text, but this is a number",
                "payload.metricType.contains(5) # 29 # 'contains()' needs text, but this is a number",
                "size(payload.value) > 1 # 6 # 'size()' needs text or a list or an object, but this is a number",
                "payload.value # 1 # true or false is needed here, but this is a number",
                "payload.manual && payload.metricType # 19 # true or false is needed here, but this is text",
                "payload.value + 1 # 1 # true or false is needed here, but this is a number",
                "5 # 1 # true or false is needed here, but this is a number",
                "!type # 2 # true or false is needed here, but this is text",
                "(payload.value > 1) == true # 2 # a value is needed here, but this is true or false",
                // functions wrongly used
                "has(payload) # 1 # 'has()' needs one field",
                "has(payload[\"value\"]) # 1 # 'has()' needs one field",
                "startsWith(payload.metricType, 'a') # 1 # 'startsWith()' needs a text and one argument",
                "payload.metricType.endsWith('a', 'b') # 20 # 'endsWith()' needs a text and one argument",
                "payload.metricType.matches(payload.metricType) # 28 # 'matches()' needs a text in quotes",
                "payload.metricType.matches('a(') # 28 # the pattern has an error: missing closing )",
                "payload.metricType.matches('((a{1000}){1000}){1000}') # 28 # the pattern, its repetitions written out, is longer than 1,000 steps",
                "payload.value.getHours() == 1 # 1 # this is no timestamp",
                "timestamp.getHours('Mars/Base') == 1 # 20 # 'Mars/Base' is no time zone",
                "timestamp.getHours('+19:00') == 1 # 20 # '+19:00' is no time zone",
                "timestamp.getHours(1) == 1 # 20 # a time zone is one text in quotes",
                "timestamp == '2024-01-31' # 14 # timestamp cannot be compared with this",
                "timestamp > timestamp('2024') # 23 # this is no timestamp",
                "payload.value == 1e999 # 18 # the number is out of range"
            })
    void names_the_column_and_the_part(String source, int column, String message) {
        RuleFault fault = fault(source);
        assertThat(fault.message()).isEqualTo(message);
        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.remedy()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "payload.value >  # 1 # 16",
                "payload.value = 5 # 1 # 15",
                "(payload.value > 5 # 1 # 19",
                "payload.value > 5 and true # 1 # 19",
                "'abc # 1 # 1",
                "9223372036854775808 > 1 # 1 # 1",
                "payload..value # 1 # 9"
            })
    void text_that_is_no_cel_is_refused_where_it_ceases_to_be(String source, int line, int column) {
        RuleFault fault = faults(source, ON_METRIC).get(0);
        assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(line, column));
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_text() {
        List<RuleFault> faults = faults("""
                payload.valu > 5
                  && payload.metricType.lowerAscii() == 'a'
                  && (😀.x || payload.value == 'x')
                """.replace("😀", "steps"), ON_METRIC);
        assertThat(faults)
                .extracting(RuleFault::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(
                                        "line 1, column 1: 'payload.valu' is no field of these events; there are: device,"
                                                + " goal, manual, metricType, place, place.city, tags, value"),
                        second -> assertThat(second).startsWith("line 2, column 25: 'lowerAscii()' is not supported"),
                        third -> assertThat(third).startsWith("line 3, column 7: 'steps' is no variable"),
                        fourth -> assertThat(fourth).startsWith("line 3, column 32: '==' compares a number with text"));
    }

    @Test
    void columns_count_code_points() {
        assertThat(fault("'\uD83D\uDE00' == payload.valu").column()).isEqualTo(8);
    }

    @Test
    void a_bare_field_name_is_told_its_path() {
        assertThat(fault("value > 5").remedy()).isEqualTo("write payload.value");
    }

    @Test
    void a_field_needs_to_be_known_in_one_of_the_types() {
        assertThat(cel.where("payload.amount > 5 && payload.goal > 5", Set.of(METRIC, CLAIM), TYPES))
                .isNotNull();
        assertThat(faults("payload.street == 'x'", Set.of(METRIC, CLAIM))).hasSize(1);
        assertThat(cel.where("payload.value == 'x' || payload.value == 5", Set.of(METRIC, CLAIM), TYPES))
                .isNotNull();
        assertThat(faults("payload.value", Set.of(METRIC, CLAIM))).hasSize(1);
    }

    @Test
    void a_type_without_known_fields_may_have_any() {
        assertThat(cel.where("payload.anything.at.all > 5", Set.of(FREE), TYPES))
                .isNotNull();
        assertThat(cel.where("payload.anything > 5", Set.of(METRIC, FREE), TYPES))
                .isNotNull();
        assertThat(cel.where("payload.anything > 5", Set.of(new EventType("not.registered")), TYPES))
                .isNotNull();
        assertThat(cel.where("payload.anything > 5", Set.of(), TYPES)).isNotNull();
    }

    @Test
    void an_object_whose_inside_is_not_described_may_have_any_field() {
        assertThat(cel.where("payload.device.maker == 'Acme'", ON_METRIC, TYPES))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {ParsedRule.PARTS_MAX, ParsedRule.CHARACTERS_MAX})
    void a_rule_too_long_is_refused(int terms) {
        assertThat(fault("true" + " || true".repeat(terms)).message()).isEqualTo("the rule is too long or too deep");
    }

    @Test
    void a_rule_too_deep_is_refused() {
        assertThat(fault("(".repeat(200) + "true" + ")".repeat(200)).message())
                .isEqualTo("the rule is too long or too deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void an_empty_rule_is_refused(String source) {
        assertThat(fault(source).message()).isEqualTo("the rule is empty");
    }

    @Test
    void values_are_held_to_the_kind_that_is_needed() {
        assertThatCode(() -> cel.value("payload.metricType", ON_METRIC, TYPES)).doesNotThrowAnyException();
        assertThatCode(() -> cel.value("payload.manual", ON_METRIC, TYPES)).doesNotThrowAnyException();
        assertThatCode(() -> cel.number("payload.value / 10", ON_METRIC, TYPES)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(InvalidRule.class, () -> cel.number("payload.metricType", ON_METRIC, TYPES)))
                .hasMessageStartingWith("line 1, column 1: the definition needs a number, but this is text");
        assertThat(catchThrowableOfType(InvalidRule.class, () -> cel.value("payload.tags", ON_METRIC, TYPES)))
                .hasMessageStartingWith(
                        "line 1, column 1: the definition needs text or a number or true or false, but this is a list");
        assertThat(catchThrowableOfType(InvalidRule.class, () -> cel.value("payload.value > 5", ON_METRIC, TYPES)))
                .hasMessageStartingWith("line 1, column 1: a value is needed here, but this is true or false");
    }
}
