package com.austa.gamification.application.announcement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.Announcement;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Header;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Announcements in the event envelope, keyed by user: one message on {@link Topics#OUTCOMES} each, and one with
 * {@code title} and {@code body} on {@link Topics#NOTIFICATIONS} for what people are shown. Dead letters as they came.
 */
public final class OutcomeMessages implements MessageFormat {

    /** Of the envelope and its payload. */
    public static final String VERSION = "1.0.0";

    /** A broker takes 1 MiB; headers and its own overhead need room. */
    private static final int DEAD_LETTER_BYTES_MAX = 1_000_000;

    private final Function<Announcement, Wording> wording;

    private final Function<ConsumerGroup, String> groupIds;

    /** @param groupIds what the broker calls a group */
    public OutcomeMessages(Function<Announcement, Wording> wording, Function<ConsumerGroup, String> groupIds) {
        this.wording = wording;
        this.groupIds = groupIds;
    }

    @Override
    public List<Message> of(Announcement announcement) {
        Attributes envelope = envelope(announcement);
        List<Message> messages = new ArrayList<>();
        messages.add(message(Topics.OUTCOMES, announcement, envelope));
        if (announcement.shown()) {
            Wording words = wording.apply(announcement);
            messages.add(message(
                    Topics.NOTIFICATIONS,
                    announcement,
                    envelope.with("title", Value.of(words.title())).with("body", Value.of(words.body()))));
        }
        return messages;
    }

    @Override
    public List<Message> of(DeadLetter letter, ConsumerGroup group) {
        byte[] bytes = letter.source().bytes();
        boolean cut = bytes.length > DEAD_LETTER_BYTES_MAX;
        List<Header> headers = new ArrayList<>();
        headers.add(header("dlq-id", letter.id().toString()));
        headers.add(header("dlq-reason", letter.rejection().reason().name()));
        headers.add(header("dlq-topic", letter.position().topic()));
        headers.add(header("dlq-partition", Integer.toString(letter.position().partition())));
        headers.add(header("dlq-offset", Long.toString(letter.position().offset())));
        headers.add(header("dlq-group", groupIds.apply(group)));
        headers.add(header("dlq-attempts", Integer.toString(letter.attempts().size())));
        if (cut) {
            headers.add(header("dlq-truncated", "true"));
        }
        return List.of(new Message(
                Topics.DEAD_LETTERS,
                letter.source().key(),
                cut ? Arrays.copyOf(bytes, DEAD_LETTER_BYTES_MAX) : bytes,
                headers));
    }

    private static Header header(String name, String value) {
        return new Header(name, value.getBytes(UTF_8));
    }

    private static Message message(String topic, Announcement announcement, Attributes envelope) {
        return new Message(
                topic,
                Optional.of(announcement.user().toString().getBytes(UTF_8)),
                AttributesJson.write(envelope).getBytes(UTF_8),
                List.of());
    }

    private static Attributes envelope(Announcement announcement) {
        return new Attributes.Builder()
                .put("id", Value.of(announcement.id().toString()))
                .put("type", Value.of(announcement.type().label()))
                .put("journey", Value.of(announcement.journey().name()))
                .put("userId", Value.of(announcement.user().toString()))
                .put("timestamp", Value.of(announcement.at().toString()))
                .put("version", Value.of(VERSION))
                .put("payload", payload(announcement))
                .build();
    }

    private static Attributes payload(Announcement announcement) {
        Attributes.Builder payload = new Attributes.Builder();
        announcement.about().ifPresent(about -> payload.put(idField(about), Value.of(about.slug())));
        announcement.level().ifPresent(level -> payload.put("level", Value.of(level)));
        payload.put("points", Value.of(announcement.points()));
        payload.put("occurrence", Value.of(announcement.occurrence()));
        payload.put("version", Value.of(announcement.version()));
        announcement
                .receipt()
                .ifPresent(receipt -> ReceiptJson.of(announcement.occurrence(), receipt)
                        .values()
                        .forEach(payload::put));
        return payload.build();
    }

    private static String idField(DefinitionId about) {
        return switch (about.kind()) {
            case ACHIEVEMENT -> "achievementId";
            case QUEST -> "questId";
            case REWARD -> "rewardId";
            case POINT_RULE -> "pointRuleId";
        };
    }
}
