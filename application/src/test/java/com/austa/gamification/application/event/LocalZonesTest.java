package com.austa.gamification.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.LocalStamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalZonesTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Test
    void an_event_says_where_its_day_is() {
        assertThat(stamp("{\"timeZone\":\"Asia/Kolkata\"}"))
                .isEqualTo(new LocalStamp(
                        ZoneId.of("Asia/Kolkata"),
                        LocalDateTime.parse("2026-05-04T14:45:30.25"),
                        ZoneOffset.ofHoursMinutes(5, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+3", "America/Argentina/Buenos_Aires"})
    void the_names_of_regions_are_taken(String name) {
        assertThat(stamp("{\"timeZone\":\"%s\"}".formatted(name)).zone()).isEqualTo(ZoneId.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"timeZone\":\"+03:00\"}",
                "{\"timeZone\":\"Z\"}",
                "{\"timeZone\":\"GMT+3\"}",
                "{\"timeZone\":\"UTC+03:00\"}",
                "{\"timeZone\":\"europe/paris\"}",
                "{\"timeZone\":\"Mars/Olympus\"}",
                "{\"timeZone\":\"\"}",
                "{\"timeZone\":3}",
                "{\"timeZone\":null}"
            })
    void anything_else_means_the_default_zone(String metadata) {
        assertThat(stamp(metadata))
                .isEqualTo(
                        new LocalStamp(LISBON, LocalDateTime.parse("2026-05-04T10:15:30.25"), ZoneOffset.ofHours(1)));
    }

    private static LocalStamp stamp(String metadata) {
        EventDecoder decoder = new EventDecoder(() -> Events.BUILT_IN, LISBON);
        Decoded decoded = decoder.decode(
                Events.bytes(Events.STEPS.replace("\"payload\"", "\"metadata\":" + metadata + ",\"payload\"")));
        return ((Decoded.Valid) decoded).event().local();
    }
}
