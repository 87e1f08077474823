package com.austa.gamification.application.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.event.Decoded;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.event.GamificationEvent;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    static Stream<String> messages() {
        return Events.ofEveryType();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void an_event_written_is_decoded_as_the_same_event(String message) {
        GamificationEvent event = Events.valid(message);

        assertThat(Events.decoder().decode(EventJson.write(event))).isEqualTo(new Decoded.Valid(event));
    }

    @Test
    void the_fields_stand_as_in_the_specification() {
        GamificationEvent event = Events.valid(Events.STEPS
                .replace("0f8fad5b", "0F8FAD5B")
                .replace("15:30.25Z", "15:00.0Z")
                .replace("4321", "4321.50"));

        assertThat(new String(EventJson.write(event), StandardCharsets.UTF_8)).isEqualTo("""
                        {"id":"0f8fad5b-d9cb-469f-a165-70867728950e","type":"health.metric.recorded","journey":"health",\
                        "userId":"7c9e6679-7425-40de-944b-e07fc1f90ae7","timestamp":"2026-05-04T09:15:00Z",\
                        "version":"1.0.0","payload":{"metricType":"steps","value":4321.50,"unit":"count",\
                        "timestamp":"2026-05-04T08:00:00.000Z","source":"device"}}""");
    }

    @Test
    void metadata_is_written_when_there_is_some() {
        GamificationEvent event =
                Events.valid(Events.STEPS.replace("\"payload\"", "\"metadata\":{\"app\":\"ios\"},\"payload\""));

        assertThat(new String(EventJson.write(event), StandardCharsets.UTF_8))
                .endsWith("},\"metadata\":{\"app\":\"ios\"}}");
    }
}
