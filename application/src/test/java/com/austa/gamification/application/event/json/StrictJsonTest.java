package com.austa.gamification.application.event.json;

import static com.austa.gamification.domain.event.RejectionReason.DUPLICATE_KEY;
import static com.austa.gamification.domain.event.RejectionReason.EMPTY;
import static com.austa.gamification.domain.event.RejectionReason.INVALID_FIELD;
import static com.austa.gamification.domain.event.RejectionReason.MALFORMED_JSON;
import static com.austa.gamification.domain.event.RejectionReason.NUMBER_OUT_OF_RANGE;
import static com.austa.gamification.domain.event.RejectionReason.TOO_DEEP;
import static com.austa.gamification.domain.event.RejectionReason.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static final JsonLimits SMALL = new JsonLimits(4, 10, 15, 8, 6);

    @Test
    void reads_every_kind_of_value() {
        assertThat(
                        read(
                                "{\"t\":\"x\",\"n\":-1.50,\"yes\":true,\"no\":false,\"nil\":null,\"l\":[1,{}],\"o\":{\"\":1e2}}"))
                .isEqualTo(new Attributes.Builder()
                        .put("t", Value.of("x"))
                        .put("n", Value.of(new BigDecimal("-1.5")))
                        .put("yes", Value.Flag.TRUE)
                        .put("no", Value.Flag.FALSE)
                        .put("nil", Value.Nothing.NULL)
                        .put("l", new Value.Items(List.of(Value.of(1), Attributes.NONE)))
                        .put("o", Attributes.NONE.with("", Value.of(100)))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "123456789012345678901234567890", "0.1", "1.5E+3", "1e-15", "0.10"})
    void numbers_stay_as_written(String number) {
        Attributes read = StrictJson.read(chars("{\"n\":%s}".formatted(number)), new JsonLimits(9, 40, 15, 9, 9));

        assertThat(((Value.Number) read.values().get("n")).value().toString())
                .isEqualTo(new BigDecimal(number).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1e16}|a",
                "{\"a\":1e-16}|a",
                "{\"a\":1E+0016}|a",
                "{\"a\":{\"b\":[0,1e99999]}}|a.b[1]",
                "{\"a\":1e-9999}|a",
                "{\"a\":12345678901}|a",
                "{\"a\":1.234567890}|a"
            })
    void numbers_beyond_the_limits_are_refused(String json, String field) {
        assertThat(refused(json)).isEqualTo(List.of(NUMBER_OUT_OF_RANGE, field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1e15}", "{\"a\":1e-15}", "{\"a\":1E+00015}", "{\"a\":1234567890}", "{\"a\":1e0}"})
    void numbers_at_the_limits_are_taken(String json) {
        assertThat(read(json).values()).containsOnlyKeys("a");
    }

    @Test
    void an_exponent_too_long_to_be_computed_is_refused_at_once() {
        Assertions.assertThatThrownBy(
                        () -> StrictJson.read(chars("{\"a\":1e-1000000000}"), new JsonLimits(9, 40, 15, 9, 9)))
                .isInstanceOf(RefusedInput.class);
    }

    @Test
    void depth_counts_the_outermost_object() {
        assertThat(read("{\"a\":[[{}]]}").values()).containsOnlyKeys("a");
        assertThat(refused("{\"a\":[[[{}]]]}")).isEqualTo(List.of(TOO_DEEP, "a[0][0][0]"));
        assertThat(refused("{\"a\":{\"b\":{\"c\":{\"d\":{}}}}}")).isEqualTo(List.of(TOO_DEEP, "a.b.c.d"));
    }

    @Test
    void long_texts_and_names_are_refused() {
        assertThat(read("{\"abcdef\":\"12345678\"}").values()).containsOnlyKeys("abcdef");
        assertThat(refused("{\"a\":\"123456789\"}")).isEqualTo(List.of(TOO_LARGE, "a"));
        assertThat(refused("{\"abcdefg\":1}")).isEqualTo(List.of(TOO_LARGE, "abcdefg"));
    }

    @Test
    void a_key_twice_in_one_object_is_refused_however_it_is_written() {
        assertThat(refused("{\"a\":1,\"a\":1}")).isEqualTo(List.of(DUPLICATE_KEY, "a"));
        assertThat(refused("{\"o\":{\"a\":1,\"b\":2,\"\\u0061\":3}}")).isEqualTo(List.of(DUPLICATE_KEY, "o.a"));
        assertThat(read("{\"a\":{\"a\":{\"a\":1}}}").values()).containsOnlyKeys("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\\udc5f", "\\udc5f\\ud83d", "\\ud83dx"})
    void text_that_no_database_could_keep_is_refused(String text) {
        assertThat(refused("{\"a\":\"%s\"}".formatted(text))).isEqualTo(List.of(INVALID_FIELD, "a"));
        assertThat(rejection("{\"%s\":1}".formatted(text), SMALL).reason()).isIn(INVALID_FIELD, MALFORMED_JSON);
    }

    @Test
    void a_pair_of_surrogates_is_one_character() {
        assertThat(read("{\"a\":\"\\ud83d\\udc5f\"}").values()).containsEntry("a", Value.of("\ud83d\udc5f"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\"",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":5.}",
                "{\"a\":1e}",
                "{\"a\":1_0}",
                "{\"a\":0x1}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":-Infinity}",
                "{\"a\":undefined}",
                "{\"a\":True}",
                "{\"a\":1 /* c */}",
                "{\"a\":1} // c",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":[1,]}",
                "{\"a\":1}{\"a\":1}",
                "{\"a\":1}]",
                "{\"a\":1}x",
                "[]",
                "[{}]",
                "null",
                "true",
                "1",
                "\"{}\"",
                "\u00a0{}",
                "<a/>",
                "a=1"
            })
    void anything_but_one_object_of_strict_JSON_is_malformed(String json) {
        assertThat(refused(json)).isEqualTo(List.of(MALFORMED_JSON, ""));
    }

    @Test
    void white_space_alone_is_empty() {
        assertThat(refused(" \t\r\n ")).isEqualTo(List.of(EMPTY, ""));
    }

    @Test
    void a_path_shows_plain_names_alone_and_not_too_many() {
        JsonLimits deep = new JsonLimits(32, 9, 9, 9, 99);
        assertThat(rejection("{\"a b\":{\"x.y\":[1,{\"%s\":1e99}]}}".formatted("n".repeat(41)), deep)
                        .field())
                .isEqualTo("?.?[1].?");
        assertThat(rejection("{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":1e99}}}}}}}", deep)
                        .field())
                .isEqualTo("a.b.c.d.e.f…");
    }

    private static Attributes read(String json) {
        return StrictJson.read(chars(json), SMALL);
    }

    private static List<Object> refused(String json) {
        Rejection rejection = rejection(json, SMALL);
        RejectionReason reason = rejection.reason();
        return List.of(reason, rejection.field());
    }

    private static Rejection rejection(String json, JsonLimits limits) {
        try {
            return Assertions.fail("should be refused: " + StrictJson.read(chars(json), limits));
        } catch (RefusedInput refused) {
            return refused.rejection();
        }
    }

    private static CharBuffer chars(String json) {
        return CharBuffer.wrap(json.toCharArray());
    }
}
