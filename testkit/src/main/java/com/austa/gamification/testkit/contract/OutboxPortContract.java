package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.progress.DeadLetter.Header;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.OutboxPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Messages leave in order, at least once, and by one relay at a time. */
public interface OutboxPortContract extends BooksContract {

    @Test
    default void an_empty_outbox_has_nothing_to_send() {
        OutboxPort outbox = books().outbox();
        assertThat(outbox.relay(Set.of(), 10, OutboxPortContract::mustNotBeCalled))
                .isZero();
        assertThat(outbox.size()).isZero();
        assertThat(outbox.oldest()).isEmpty();
    }

    @Test
    default void messages_leave_oldest_first_and_are_forgotten() {
        fourMessages();
        OutboxPort outbox = books().outbox();
        assertThat(outbox.size()).isEqualTo(4);
        assertThat(outbox.oldest()).isPresent();
        List<String> sent = new ArrayList<>();
        assertThat(outbox.relay(Set.of(), 3, messages -> sent.addAll(texts(messages))))
                .isEqualTo(3);
        assertThat(outbox.relay(Set.of(), 3, messages -> sent.addAll(texts(messages))))
                .isEqualTo(1);
        assertThat(sent)
                .containsExactly(
                        "MALFORMED_JSON at 0",
                        "ACHIEVEMENT_UNLOCKED achievement:some once v1",
                        "MALFORMED_JSON at 4",
                        "ACHIEVEMENT_MOVED achievement:some once v3");
        assertThat(outbox.size()).isZero();
    }

    @Test
    default void key_value_and_headers_arrive_as_they_were_written() {
        apply(ACHIEVEMENTS, new SampleStream("events", 0).putRubbish());
        List<Message> sent = new ArrayList<>();
        books().outbox().relay(Set.of(), 1, sent::addAll);
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.topic()).isEqualTo(PlainMessages.DEAD_LETTERS);
            assertThat(message.key()).hasValueSatisfying(key -> assertThat(key).isEqualTo("key".getBytes(UTF_8)));
            assertThat(message.headers()).extracting(Header::name).containsExactly("group", "empty");
            assertThat(message.headers().get(0).value()).isEqualTo("achievements".getBytes(UTF_8));
            assertThat(message.headers().get(1).value()).isEmpty();
        });
    }

    @Test
    default void what_could_not_be_sent_stays_and_is_handed_out_again() {
        fourMessages();
        OutboxPort outbox = books().outbox();
        List<String> tried = new ArrayList<>();
        assertThatThrownBy(() -> outbox.relay(Set.of(), 2, messages -> {
                    tried.addAll(texts(messages));
                    throw new IllegalStateException("broker is away");
                }))
                .hasMessage("broker is away");
        assertThat(outbox.size()).isEqualTo(4);
        List<String> sent = new ArrayList<>();
        outbox.relay(Set.of(), 2, messages -> sent.addAll(texts(messages)));
        assertThat(sent).isEqualTo(tried);
    }

    @Test
    default void held_topics_wait_alone() {
        fourMessages();
        OutboxPort outbox = books().outbox();
        List<String> sent = new ArrayList<>();
        assertThat(outbox.relay(Set.of(PlainMessages.DEAD_LETTERS), 10, messages -> sent.addAll(texts(messages))))
                .isEqualTo(2);
        assertThat(sent).allMatch(text -> text.startsWith("ACHIEVEMENT"));
        assertThat(outbox.size()).isEqualTo(2);
    }

    @Test
    default void while_one_relay_is_at_work_another_has_nothing_to_do() {
        fourMessages();
        OutboxPort outbox = books().outbox();
        AtomicInteger other = new AtomicInteger(-1);
        outbox.relay(Set.of(), 1, messages -> {
            Thread second = new Thread(() -> other.set(outbox.relay(Set.of(), 1, OutboxPortContract::mustNotBeCalled)));
            second.start();
            try {
                second.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(other).hasValue(0);
        assertThat(outbox.size()).isEqualTo(3);
    }

    private void fourMessages() {
        SampleStream stream = new SampleStream("events", 0);
        apply(
                ACHIEVEMENTS,
                stream.putRubbish(),
                stream.put(event(ANN, 10)),
                stream.put(event(ANN, 20)),
                stream.put(event(ANN, 30)));
        apply(ACHIEVEMENTS, stream.putRubbish(), stream.put(event(ANN, 5)));
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream()
                .map(message -> new String(message.value(), UTF_8))
                .toList();
    }

    private static void mustNotBeCalled(List<Message> messages) {
        throw new AssertionError("nothing was to be sent, but %d messages came".formatted(messages.size()));
    }
}
