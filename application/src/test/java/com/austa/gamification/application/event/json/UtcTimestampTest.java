package com.austa.gamification.application.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimestampTest {

    @ParameterizedTest
    @CsvSource({
        "2016-04-13T08:59:59Z, 2016-04-13T08:59:59Z",
        "2016-04-13T08:59:59.5Z, 2016-04-13T08:59:59.500Z",
        "2016-04-13T08:59:59.123456Z, 2016-04-13T08:59:59.123456Z",
        "2000-02-29T00:00:00Z, 2000-02-29T00:00:00Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"
    })
    void reads_an_instant(String text, Instant instant) {
        assertThat(UtcTimestamp.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-13T08:59:59.1234569Z, 2016-04-13T08:59:59.123456Z",
        "2016-04-13T08:59:59.999999999999999999999999999999Z, 2016-04-13T08:59:59.999999Z",
        "1969-12-31T23:59:59.9999999Z, 1969-12-31T23:59:59.999999Z"
    })
    void cuts_to_microseconds_and_never_rounds(String text, Instant instant) {
        assertThat(UtcTimestamp.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2016-04-13T08:59Z",
                "2016-04-13T08:59:59",
                "2016-04-13t08:59:59Z",
                "2016-04-13T08:59:59z",
                "2016-04-13 08:59:59Z",
                "2016-04-13T08:59:59+00:00",
                "2016-04-13T08:59:59.Z",
                "2016-04-13T08:59:59,5Z",
                "2016-04-13T08:59:59.5ZZ",
                "2016-04-13T08:59:59.1e5Z",
                "2016-04-13T08:59:59.\u0661Z",
                "\u0662016-04-13T08:59:59Z",
                "2016-04-13T24:00:00Z",
                "2016-04-13T08:60:00Z",
                "2016-06-30T23:59:60Z",
                "2016-00-13T08:59:59Z",
                "2016-13-13T08:59:59Z",
                "2016-04-00T08:59:59Z",
                "2016-04-31T08:59:59Z",
                "2015-02-29T08:59:59Z",
                "1900-02-29T08:59:59Z",
                "0000-01-01T00:00:00Z",
                "12016-04-13T08:59:59Z",
                "-2016-04-13T08:59:59Z",
                "+2016-04-13T08:59:59Z",
                "2016-04-13T08:59:59.1234567890123456789012345678901Z"
            })
    void takes_no_other_form(String text) {
        assertThat(UtcTimestamp.parse(text)).isEmpty();
    }

    @Test
    void every_real_date_is_read_and_written_the_same() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            Instant instant = LocalDate.ofYearDay(random.nextInt(1, 10_000), random.nextInt(1, 366))
                    .atTime(
                            random.nextInt(24),
                            random.nextInt(60),
                            random.nextInt(60),
                            random.nextInt(1_000_000) * 1_000)
                    .toInstant(ZoneOffset.UTC);
            assertThat(UtcTimestamp.parse(instant.toString())).contains(instant);
        }
    }
}
