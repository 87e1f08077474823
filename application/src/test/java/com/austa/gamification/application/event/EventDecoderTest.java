package com.austa.gamification.application.event;

import static com.austa.gamification.application.event.Events.bytes;
import static com.austa.gamification.application.event.Events.reasonAndField;
import static com.austa.gamification.application.event.Events.refused;
import static com.austa.gamification.application.event.Events.valid;
import static com.austa.gamification.domain.event.RejectionReason.DUPLICATE_KEY;
import static com.austa.gamification.domain.event.RejectionReason.EMPTY;
import static com.austa.gamification.domain.event.RejectionReason.INVALID_FIELD;
import static com.austa.gamification.domain.event.RejectionReason.JOURNEY_MISMATCH;
import static com.austa.gamification.domain.event.RejectionReason.NOT_UTF8;
import static com.austa.gamification.domain.event.RejectionReason.PROCESSING_FAILED;
import static com.austa.gamification.domain.event.RejectionReason.RESERVED_TYPE;
import static com.austa.gamification.domain.event.RejectionReason.TOO_LARGE;
import static com.austa.gamification.domain.event.RejectionReason.UNKNOWN_TYPE;
import static com.austa.gamification.domain.event.RejectionReason.UNSUPPORTED_MAJOR;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.JourneyHandler;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class EventDecoderTest {

    static Stream<String> messages() {
        return Events.ofEveryType();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_built_in_type_is_known(String message) {
        assertThat(valid(message).type().name())
                .contains(valid(message).journey().name());
    }

    @Test
    void an_event_is_read_field_by_field() {
        GamificationEvent event = valid(Events.STEPS);

        assertThat(event.id()).isEqualTo(EventId.of("0f8fad5b-d9cb-469f-a165-70867728950e"));
        assertThat(event.userId()).isEqualTo(UserId.of("7c9e6679-7425-40de-944b-e07fc1f90ae7"));
        assertThat(event.type().name()).isEqualTo("health.metric.recorded");
        assertThat(event.journey()).isEqualTo(new Journey("health"));
        assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-05-04T09:15:30.250Z"));
        assertThat(event.version()).isEqualTo("1.0.0");
        assertThat(event.payload().values())
                .containsEntry("value", Value.of(4321))
                .hasSize(5);
        assertThat(event.metadata()).isEqualTo(Attributes.NONE);
    }

    @Test
    void nothing_at_all_is_empty() {
        assertThat(reasonAndField(refused(Events.decoder().decode(null)))).isEqualTo(List.of(EMPTY, ""));
        assertThat(reasonAndField(refused(""))).isEqualTo(List.of(EMPTY, ""));
    }

    @Test
    void a_message_may_be_256_KiB_and_not_a_byte_more() {
        String padding = " ".repeat(EventLimits.MESSAGE_BYTES_MAX - bytes(Events.STEPS).length);

        assertThat(valid(Events.STEPS + padding)).isEqualTo(valid(Events.STEPS));
        assertThat(reasonAndField(refused(Events.STEPS + padding + " "))).isEqualTo(List.of(TOO_LARGE, ""));
    }

    @Test
    void other_encodings_than_UTF_8_are_named() {
        EventDecoder decoder = Events.decoder();
        assertThat(refused(decoder.decode(Events.STEPS.getBytes(StandardCharsets.UTF_16LE)))
                        .reason())
                .isEqualTo(NOT_UTF8);
        assertThat(refused(decoder.decode(Events.STEPS.getBytes(StandardCharsets.UTF_16BE)))
                        .reason())
                .isEqualTo(NOT_UTF8);
        assertThat(refused(decoder.decode(bytes("\ufeff" + Events.STEPS))).detail())
                .contains("byte-order mark");
        assertThat(refused(decoder.decode("{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1)))
                        .reason())
                .isEqualTo(NOT_UTF8);
        assertThat(refused(decoder.decode(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}))
                        .reason())
                .isEqualTo(NOT_UTF8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"|\"id\":\"1-1-1-1-1\"|id",
                "\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"|\"id\":null|id",
                "\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",||id",
                "\"userId\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\"|\"userId\":{\"$ne\":1}|userId",
                "\"journey\":\"health\"|\"journey\":\"Health\"|journey",
                "\"journey\":\"health\"|\"journey\":\"cross-journey\"|journey",
                "\"type\":\"health.metric.recorded\"|\"type\":5|type",
                "2026-05-04T09:15:30.25Z|2026-05-04T09:15Z|timestamp",
                "2026-05-04T09:15:30.25Z|2026-02-30T09:15:30Z|timestamp",
                "1.0.0|1.0|version",
                "1.0.0|1.0.0-rc|version",
                "1.0.0|1..0|version",
                "1.0.0|1.0.\u0661|version",
                "1.0.0|1.0.000000000000000000000000000000000|version",
                "\"payload\":{|\"payload\":[],\"x\":{|payload",
                "\"payload\":{|\"metadata\":null,\"payload\":{|metadata",
                "\"payload\":{|\"metadata\":[],\"payload\":{|metadata",
                "4321|\"4321\"|payload.value",
                "\"unit\":\"count\",||payload.unit"
            })
    void a_field_at_fault_is_named(String from, String to, String field) {
        String message = Events.STEPS.replace(from, to == null ? "" : to);

        assertThat(message).isNotEqualTo(Events.STEPS);
        assertThat(reasonAndField(refused(message))).isEqualTo(List.of(INVALID_FIELD, field));
    }

    @Test
    void a_refusal_says_what_was_allowed_and_what_kind_of_thing_came() {
        assertThat(refused(Events.STEPS.replace("4321", "\"4321\"")))
                .isEqualTo(Rejection.of(INVALID_FIELD, "payload.value", "must be a number, but text came"));
    }

    @Test
    void types_are_unknown_reserved_or_of_another_journey() {
        assertThat(reasonAndField(refused(Events.STEPS.replace("health.metric.recorded", "health.metric.Recorded"))))
                .isEqualTo(List.of(UNKNOWN_TYPE, "type"));
        assertThat(reasonAndField(
                        refused(Events.STEPS.replace("health.metric.recorded", "gamification.achievement.unlocked"))))
                .isEqualTo(List.of(RESERVED_TYPE, "type"));
        assertThat(reasonAndField(refused(Events.STEPS.replace("\"journey\":\"health\"", "\"journey\":\"care\""))))
                .isEqualTo(List.of(JOURNEY_MISMATCH, "journey"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0", "0.9.1", "1.99.0", "01.002.0003", "1.0.12345678901234567890"})
    void older_majors_and_newer_minors_are_accepted(String version) {
        assertThat(valid(Events.STEPS.replace("1.0.0", version)).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "0000002.0.0", "99999999999999999999.0.0"})
    void newer_majors_are_not_supported(String version) {
        assertThat(reasonAndField(refused(Events.STEPS.replace("1.0.0", version))))
                .isEqualTo(List.of(UNSUPPORTED_MAJOR, "version"));
    }

    @Test
    void unknown_fields_are_dropped_at_the_top_and_kept_inside() {
        GamificationEvent event = valid(Events.STEPS.replace(
                "\"payload\":{", "\"trace\":{\"a\":1},\"metadata\":{\"extra\":1},\"payload\":{\"cadence\":101,"));

        assertThat(event.payload().values()).containsEntry("cadence", Value.of(101));
        assertThat(event.metadata()).isEqualTo(Attributes.NONE.with("extra", Value.of(1)));
    }

    @Test
    void a_key_twice_is_refused_even_in_a_field_that_is_dropped() {
        assertThat(reasonAndField(
                        refused(Events.STEPS.replace("\"payload\":{", "\"x\":{\"a\":1,\"a\":1},\"payload\":{"))))
                .isEqualTo(List.of(DUPLICATE_KEY, "x.a"));
    }

    @Test
    void the_id_is_told_where_it_could_be_read() {
        EventDecoder decoder = Events.decoder();

        assertThat(decoder.decode(bytes(Events.STEPS.replace("4321", "null"))))
                .extracting("id")
                .isEqualTo(Optional.of(EventId.of("0f8fad5b-d9cb-469f-a165-70867728950e")));
        assertThat(decoder.decode(bytes("{"))).extracting("id").isEqualTo(Optional.empty());
    }

    @Test
    void a_handler_may_refuse() {
        Rejection tooEarly = Rejection.of(INVALID_FIELD, "payload.value", "must be more");

        assertThat(refused(decoding(event -> new JourneyHandler.Handled.Refused(tooEarly))))
                .isEqualTo(tooEarly);
    }

    @Test
    void a_handler_that_breaks_costs_the_event_and_no_more() {
        Logger log = (Logger) LoggerFactory.getLogger(EventDecoder.class);
        log.setLevel(Level.OFF);
        try {
            assertThat(refused(decoding(event -> {
                        throw new IllegalStateException("4321 steps");
                    })))
                    .isEqualTo(Rejection.whole(PROCESSING_FAILED, "judging it failed with IllegalStateException"));
        } finally {
            log.setLevel(null);
        }
    }

    private static Decoded decoding(Function<GamificationEvent, JourneyHandler.Handled> handling) {
        JourneyHandler handler = new JourneyHandler() {
            @Override
            public Journey journey() {
                return BuiltInEvents.HEALTH;
            }

            @Override
            public Handled handle(GamificationEvent event) {
                return handling.apply(event);
            }
        };
        return Events.decoder(Events.BUILT_IN.withHandler(handler)).decode(bytes(Events.STEPS));
    }
}
