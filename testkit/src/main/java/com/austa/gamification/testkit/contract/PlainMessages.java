package com.austa.gamification.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.austa.gamification.domain.progress.Announcement;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Header;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.MessageFormat;
import java.util.List;
import java.util.Optional;

/** Messages that a test can read: {@code <type> <definition> <occurrence> v<version>} and {@code <reason> at <offset>}. */
public final class PlainMessages implements MessageFormat {

    public static final String OUTCOMES = "outcomes";
    public static final String DEAD_LETTERS = "letters";

    @Override
    public List<Message> of(Announcement announcement) {
        String text = "%s %s %s v%d"
                .formatted(
                        announcement.type(),
                        announcement.about().map(Object::toString).orElse("-"),
                        announcement.occurrence(),
                        announcement.version());
        return List.of(new Message(
                OUTCOMES,
                Optional.of(announcement.user().toString().getBytes(UTF_8)),
                text.getBytes(UTF_8),
                List.of()));
    }

    @Override
    public List<Message> of(DeadLetter letter, ConsumerGroup group) {
        String text = "%s at %d"
                .formatted(letter.rejection().reason(), letter.position().offset());
        return List.of(new Message(
                DEAD_LETTERS,
                letter.source().key(),
                text.getBytes(UTF_8),
                List.of(new Header("group", group.name().getBytes(UTF_8)), new Header("empty", new byte[0]))));
    }
}
