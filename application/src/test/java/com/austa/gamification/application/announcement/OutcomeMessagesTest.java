package com.austa.gamification.application.announcement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.Announcement;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Header;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.OutcomeType;
import com.austa.gamification.domain.progress.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomeMessagesTest {

    private static final UserId ANN = UserId.of("0f000000-0000-4000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-02T10:00:00Z");
    private static final Receipt RECEIPT = new Receipt(
            3,
            new UUID(0, 1),
            new UUID(0, 2),
            5,
            new BigDecimal("12.50"),
            BigDecimal.TEN,
            List.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2)));

    private final OutcomeMessages format = new OutcomeMessages(
            announcement -> new Wording("Well done", "Five walks"), group -> "gamification-" + group.name() + "-group");

    @Test
    void an_outcome_travels_in_the_event_envelope_with_its_receipt_keyed_by_user() {
        List<Message> messages = format.of(unlocked(false));
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.topic()).isEqualTo("gamification.outcomes");
            assertThat(message.key().orElseThrow()).isEqualTo(ANN.toString().getBytes(UTF_8));
            assertThat(new String(message.value(), UTF_8))
                    .isEqualTo(
                            "{\"id\":\"00000000-0000-0000-0000-000000000009\",\"type\":\"gamification.achievement.unlocked\","
                                    + "\"journey\":\"health\",\"userId\":\"0f000000-0000-4000-8000-000000000001\","
                                    + "\"timestamp\":\"2026-11-02T10:00:00Z\",\"version\":\"1.0.0\",\"payload\":{"
                                    + "\"achievementId\":\"walker\",\"points\":50,\"occurrence\":\"2026-W45\",\"version\":3,"
                                    + "\"revision\":3,\"eventId\":\"00000000-0000-0000-0000-000000000001\","
                                    + "\"firstEventId\":\"00000000-0000-0000-0000-000000000002\",\"count\":5,"
                                    + "\"value\":12.5,\"target\":10,\"localDates\":[\"2026-11-01\",\"2026-11-02\"]}}");
        });
    }

    @Test
    void what_people_are_shown_has_title_and_body_and_the_same_id() {
        List<Message> messages = format.of(unlocked(true));
        assertThat(messages)
                .extracting(Message::topic)
                .containsExactly("gamification.outcomes", "gamification.notifications");
        Attributes outcome = read(messages.get(0));
        Attributes notification = read(messages.get(1));
        assertThat(notification)
                .isEqualTo(outcome.with("title", Value.of("Well done")).with("body", Value.of("Five walks")));
    }

    @Test
    void a_receipt_comes_back_as_it_was() {
        assertThat(ReceiptJson.receipt(ReceiptJson.of("2026-W45", RECEIPT))).isEqualTo(RECEIPT);
    }

    @Test
    void a_dead_letter_keeps_its_bytes_and_says_where_it_came_from() {
        byte[] bytes = {(byte) 0xC0, 0, 1};
        assertThat(format.of(letter(bytes), ConsumerGroup.all()))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.topic()).isEqualTo("gamification.dlq");
                    assertThat(message.value()).isEqualTo(bytes);
                    assertThat(message.headers())
                            .extracting(header -> header.name() + "=" + new String(header.value(), UTF_8))
                            .containsExactly(
                                    "dlq-id=" + letter(bytes).id(),
                                    "dlq-reason=NOT_UTF8",
                                    "dlq-topic=health.events",
                                    "dlq-partition=2",
                                    "dlq-offset=77",
                                    "dlq-group=gamification-all-group",
                                    "dlq-attempts=1");
                });
    }

    @Test
    void a_dead_letter_too_large_for_the_topic_is_cut_and_says_so() {
        Message message =
                format.of(letter(new byte[1_048_576]), ConsumerGroup.all()).get(0);
        assertThat(message.value()).hasSize(1_000_000);
        assertThat(message.headers()).extracting(Header::name).contains("dlq-truncated");
    }

    private static Announcement unlocked(boolean shown) {
        return new Announcement(
                new UUID(0, 9),
                OutcomeType.ACHIEVEMENT_UNLOCKED,
                ANN,
                AT,
                Optional.of(DefinitionId.achievement("walker")),
                new Journey("health"),
                "2026-W45",
                3,
                50,
                Optional.of(RECEIPT),
                Optional.empty(),
                shown);
    }

    private static DeadLetter letter(byte[] bytes) {
        return DeadLetter.refused(
                new Position("health.events", "id", 2, 77),
                Rejection.whole(RejectionReason.NOT_UTF8, "must be UTF-8"),
                new DeadLetter.Source(bytes, Optional.empty(), List.of(), "reader"),
                AT,
                AT);
    }

    private static Attributes read(Message message) {
        return AttributesJson.read(new String(message.value(), UTF_8));
    }
}
