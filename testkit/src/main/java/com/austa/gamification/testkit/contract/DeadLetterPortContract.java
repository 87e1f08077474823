package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.refusing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.DeadLetterPort.Failure;
import com.austa.gamification.domain.progress.DeadLetterPort.Fate;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Dead letters keep all that came. */
public interface DeadLetterPortContract extends BooksContract {

    @Test
    default void at_first_there_is_none() {
        assertThat(books().deadLetters().list(Filter.ALL, 10, 0)).isEmpty();
        assertThat(books().deadLetters().find(new UUID(1, 2))).isEmpty();
    }

    @Test
    default void a_refused_record_is_kept_to_the_last_byte() {
        Delivery rubbish = new SampleStream("events", 4).putRubbish();
        apply(QUESTS, rubbish);
        DeadLetter sent = ((Delivery.Refused) rubbish).letter();
        Kept kept = books().deadLetters().find(sent.id()).orElseThrow();
        assertThat(kept.group()).isEqualTo(QUESTS.name());
        assertThat(kept.status()).isEqualTo(Status.PENDING);
        DeadLetter letter = kept.letter();
        assertThat(letter.id()).isEqualTo(kept.id());
        assertThat(letter.position()).isEqualTo(sent.position());
        assertThat(letter.rejection()).isEqualTo(sent.rejection());
        assertThat(letter.recordedAt()).isEqualTo(START);
        assertThat(letter.failedIn()).isEmpty();
        assertThat(letter.attempts())
                .containsExactly(
                        new DeadLetter.Attempt(START.plusSeconds(1), "reader-1", DeadLetter.ErrorClass.PERMANENT));
        assertThat(letter.retryAt()).isEmpty();
        assertThat(letter.errorClass()).isEqualTo(DeadLetter.ErrorClass.PERMANENT);
        assertThat(letter.stack()).isEmpty();
        assertThat(letter.source().bytes()).isEqualTo("{\"a\":".getBytes(UTF_8));
        assertThat(letter.source().key().orElseThrow()).isEqualTo("key".getBytes(UTF_8));
        assertThat(letter.source().consumerId()).isEqualTo("reader-1");
        assertThat(letter.source().headers()).singleElement().satisfies(header -> {
            assertThat(header.name()).isEqualTo("trace");
            assertThat(header.value()).containsExactly(0xC0, 0x80, 0);
        });
    }

    @Test
    default void they_are_found_by_what_is_asked_for() {
        SampleStream stream = new SampleStream("events", 0);
        SampleStream other = new SampleStream("other", 0);
        apply(QUESTS, stream.putRubbish());
        apply(QUESTS, refusing(stream.position(1), RejectionReason.TOO_LARGE));
        apply(QUESTS, other.putRubbish());
        DeadLetterPort letters = books().deadLetters();
        assertThat(letters.count(Filter.ALL)).isEqualTo(3);
        assertThat(found(reason(RejectionReason.TOO_LARGE))).containsExactly("events:1");
        assertThat(found(topic("other"))).containsExactly("other:0");
        assertThat(found(status(Status.RESOLVED))).isEmpty();
        assertThat(found(status(Status.PENDING))).hasSize(3);
        Instant second = letters.list(Filter.ALL, 1, 1).get(0).createdAt();
        assertThat(letters.count(between(second, second.plusSeconds(3_600)))).isBetween(2L, 3L);
        assertThat(letters.count(between(second.plusSeconds(3_600), second.plusSeconds(7_200))))
                .isZero();
        assertThat(letters.count(between(second.minusSeconds(3_600), second))).isBetween(0L, 1L);
    }

    @Test
    default void they_are_listed_oldest_first_page_by_page() {
        SampleStream stream = new SampleStream("events", 0);
        for (int i = 0; i < 3; i++) {
            apply(QUESTS, stream.putRubbish());
        }
        List<Kept> all = books().deadLetters().list(Filter.ALL, 10, 0);
        assertThat(all).extracting(Kept::createdAt).isSorted();
        assertThat(books().deadLetters().list(Filter.ALL, 1, 2))
                .extracting(Kept::id)
                .containsExactly(all.get(2).id());
    }

    @Test
    default void one_that_is_discarded_stays_to_be_looked_at() {
        UUID id = rubbish();
        assertThat(books().deadLetters().discard(id)).isEqualTo(Fate.DISCARDED);
        assertThat(books().deadLetters().discard(id)).isEqualTo(Fate.DISCARDED);
        assertThat(books().deadLetters().find(id).orElseThrow().status()).isEqualTo(Status.DISCARDED);
        assertThat(found(status(Status.PENDING))).isEmpty();
        assertThat(books().deadLetters().discard(new UUID(1, 2))).isEqualTo(Fate.UNKNOWN);
    }

    @Test
    default void another_attempt_that_fails_is_added() {
        UUID id = rubbish();
        Failure failure = new Failure(
                new DeadLetter.Attempt(START.plusSeconds(60), "by hand", DeadLetter.ErrorClass.TRANSIENT),
                Rejection.of(RejectionReason.PROCESSING_FAILED, "", "a rule threw an exception"),
                "the stack",
                Optional.of(START.plusSeconds(90)));
        books().deadLetters().failedAgain(id, failure);
        Kept kept = books().deadLetters().find(id).orElseThrow();
        assertThat(kept.status()).isEqualTo(Status.PENDING);
        assertThat(kept.letter().rejection()).isEqualTo(failure.rejection());
        assertThat(kept.letter().errorClass()).isEqualTo(DeadLetter.ErrorClass.TRANSIENT);
        assertThat(kept.letter().stack()).isEqualTo("the stack");
        assertThat(kept.letter().retryAt()).contains(START.plusSeconds(90));
        assertThat(kept.letter().attempts()).hasSize(2).last().isEqualTo(failure.attempt());
        books().deadLetters().discard(id);
        books().deadLetters().failedAgain(id, failure);
        assertThat(books().deadLetters().find(id).orElseThrow().status()).isEqualTo(Status.DISCARDED);
        assertThat(books().deadLetters().find(id).orElseThrow().letter().retryAt())
                .isEmpty();
    }

    @Test
    default void one_whose_time_has_come_is_taken_once_a_lease() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery early = stream.putRubbish();
        DeadLetter letter = ((Delivery.Refused) early).letter().until(START);
        apply(QUESTS, new Delivery.Refused(letter), stream.putRubbish());
        DeadLetterPort letters = books().deadLetters();
        Instant lease = START.plusSeconds(60);
        assertThat(letters.takeDue(START.minusSeconds(1), lease, 10)).isEmpty();
        assertThat(letters.takeDue(START, lease, 0)).isEmpty();
        assertThat(letters.takeDue(START, lease, 10)).containsExactly(letter.id());
        assertThat(letters.find(letter.id()).orElseThrow().status()).isEqualTo(Status.RETRYING);
        assertThat(letters.takeDue(lease.minusMillis(1), lease, 10)).isEmpty();
        assertThat(letters.takeDue(lease, lease.plusSeconds(60), 10)).containsExactly(letter.id());
        letters.discard(letter.id());
        assertThat(letters.takeDue(lease.plusSeconds(60), lease, 10)).isEmpty();
    }

    @Test
    default void what_new_event_types_may_undo_is_taken_once_for_them() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery unknown = refusing(stream.position(0), RejectionReason.UNKNOWN_TYPE);
        apply(QUESTS, unknown, refusing(stream.position(1), RejectionReason.NOT_UTF8));
        UUID id = ((Delivery.Refused) unknown).letter().id();
        DeadLetterPort letters = books().deadLetters();
        assertThat(letters.takeMendable(0, START, 10)).isEmpty();
        assertThat(letters.takeMendable(3, START, 10)).containsExactly(id);
        assertThat(letters.takeMendable(3, START, 10)).isEmpty();
        assertThat(letters.takeMendable(4, START, 10)).containsExactly(id);
    }

    private UUID rubbish() {
        Delivery rubbish = new SampleStream("events", 0).putRubbish();
        apply(QUESTS, rubbish);
        return ((Delivery.Refused) rubbish).letter().id();
    }

    private List<String> found(Filter filter) {
        assertThat(books().deadLetters().count(filter))
                .isEqualTo(books().deadLetters().list(filter, 10, 0).size());
        return books().deadLetters().list(filter, 10, 0).stream()
                .map(kept -> kept.letter().position())
                .map(position -> position.topic() + ":" + position.offset())
                .toList();
    }

    private static Filter reason(RejectionReason reason) {
        return new Filter(Optional.empty(), Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Filter topic(String topic) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.of(topic), Optional.empty(), Optional.empty());
    }

    private static Filter status(Status status) {
        return new Filter(Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Filter between(Instant from, Instant until) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(until));
    }
}
