package com.austa.gamification.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final Position PLACE = new Position("health.events", "t-1", 3, 77);
    private static final DeadLetter.Source SOURCE =
            new DeadLetter.Source(new byte[] {1}, Optional.empty(), List.of(), "reader-1");
    private static final Instant FIRST = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void a_place_has_one_refusal_and_one_failure_for_each_group() {
        DeadLetter refused = refused();
        assertThat(refused.id()).isEqualTo(refused().id());
        assertThat(List.of(
                        refused.id(), failed("quests").id(), failed("rewards").id()))
                .doesNotHaveDuplicates();
        assertThat(failed("quests").id()).isEqualTo(failed("quests").id());
    }

    @Test
    void what_could_not_be_processed_is_tried_again_later_and_later() {
        List<Attempt> attempts = new ArrayList<>(List.of(attempt(FIRST), attempt(FIRST.plusSeconds(31))));
        List<Duration> waits = new ArrayList<>();
        for (Optional<Instant> next = RetrySchedule.next(attempts);
                next.isPresent();
                next = RetrySchedule.next(attempts)) {
            waits.add(Duration.between(FIRST, next.get()));
            attempts.add(attempt(next.get().plusMillis(5)));
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofHours(6),
                        Duration.ofHours(24));
    }

    @Test
    void a_refusal_is_tried_again_when_its_time_comes_if_it_has_one() {
        assertThat(refused().retryAt()).isEmpty();
        assertThat(refused().until(FIRST).retryAt()).contains(FIRST);
    }

    @Test
    void without_an_attempt_there_is_none() {
        assertThatThrownBy(() -> new DeadLetter(
                        PLACE,
                        Optional.empty(),
                        Rejection.whole(RejectionReason.EMPTY, "must not be empty"),
                        SOURCE,
                        FIRST,
                        ErrorClass.PERMANENT,
                        "",
                        List.of(),
                        Optional.empty()))
                .hasMessageContaining("at least once");
    }

    private static DeadLetter refused() {
        return DeadLetter.refused(
                PLACE, Rejection.whole(RejectionReason.EMPTY, "must not be empty"), SOURCE, FIRST, FIRST);
    }

    private static DeadLetter failed(String group) {
        return new DeadLetter(
                PLACE,
                Optional.of(group),
                Rejection.whole(RejectionReason.PROCESSING_FAILED, "what went wrong"),
                SOURCE,
                FIRST,
                ErrorClass.TRANSIENT,
                "",
                List.of(attempt(FIRST)),
                Optional.empty());
    }

    private static Attempt attempt(Instant at) {
        return new Attempt(at, "reader-1", ErrorClass.TRANSIENT);
    }
}
