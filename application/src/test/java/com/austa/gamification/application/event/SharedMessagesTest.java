package com.austa.gamification.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.testkit.shared.SharedData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The hostile and the odd-looking messages, and the real events, that lie beside the repository. */
class SharedMessagesTest {

    /** Of one message; far above what any needs, far below what a hang would take. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventDecoder decoder = Events.decoder();

    @Test
    void every_malformed_message_is_refused_by_a_reason_that_names_its_fault() {
        SoftAssertions soft = new SoftAssertions();
        for (Message message : messages("malformed.ndjson")) {
            if (message.isPolicy()) {
                continue;
            }
            Decoded decoded = decoder.decode(message.bytes);
            soft.assertThat(decoded).as(message.name()).isInstanceOf(Decoded.Invalid.class);
            if (decoded instanceof Decoded.Invalid invalid) {
                soft.assertThat(namesTheFault(message, invalid.rejection()))
                        .as("%s: %s", message.json, invalid.rejection())
                        .isTrue();
            }
        }
        soft.assertAll();
    }

    @Test
    void every_borderline_message_is_accepted() {
        assertThat(messages("borderline-valid.ndjson"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(decoder.decode(message.bytes))
                        .as(message.name())
                        .isInstanceOf(Decoded.Valid.class));
    }

    @Test
    void every_message_gets_the_same_verdict_twice_and_soon() {
        EventDecoder another = Events.decoder();
        for (Message message : messages("malformed.ndjson")) {
            long start = System.nanoTime();
            Decoded once = decoder.decode(message.bytes);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(another.decode(message.bytes)).as(message.name()).isEqualTo(once);
            assertThat(took).as(message.name()).isLessThan(TIME_LIMIT);
        }
    }

    @Test
    void a_refusal_never_repeats_what_was_sent() {
        for (Message message : messages("malformed.ndjson")) {
            if (decoder.decode(message.bytes) instanceof Decoded.Invalid invalid) {
                String said = invalid.rejection().toString();
                assertThat(said).as(message.name()).hasSizeLessThan(500).doesNotContain("4321", "d-1", "@", "DROP");
            }
        }
    }

    @Test
    void every_real_event_is_accepted() {
        for (String file : SharedData.EVENT_FILES) {
            assertThat(SharedData.lines(file))
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(decoder.decode(Events.bytes(line))).isInstanceOf(Decoded.Valid.class));
        }
    }

    private static boolean namesTheFault(Message message, Rejection rejection) {
        RejectionReason reason = rejection.reason();
        return switch (message.group()) {
            case "json", "root" ->
                message.name().equals("root-empty-object")
                        ? rejection.field().equals("id")
                        : List.of(
                                        RejectionReason.MALFORMED_JSON,
                                        RejectionReason.EMPTY,
                                        RejectionReason.NOT_UTF8,
                                        RejectionReason.TOO_DEEP)
                                .contains(reason);
            case "utf8" -> reason == RejectionReason.NOT_UTF8;
            case "size" -> reason == RejectionReason.TOO_LARGE;
            case "journey-mismatch" -> reason == RejectionReason.JOURNEY_MISMATCH;
            default -> rejection.field().startsWith(message.path());
        };
    }

    private static List<Message> messages(String file) {
        return SharedData.lines(file).stream().map(Message::of).toList();
    }

    private record Message(JsonNode json, byte[] bytes) {

        static Message of(String line) {
            try {
                JsonNode json = JSON.readTree(line);
                return new Message(
                        json,
                        json.has("raw")
                                ? json.get("raw").asText().getBytes(StandardCharsets.UTF_8)
                                : Base64.getDecoder()
                                        .decode(json.get("rawBase64").asText()));
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        String name() {
            return json.get("name").asText();
        }

        String group() {
            return json.get("group").asText();
        }

        String path() {
            return json.get("path").asText();
        }

        boolean isPolicy() {
            return json.get("firmness").asText().equals("policy");
        }
    }
}
