package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.ClosedPeriod;
import com.austa.gamification.domain.progress.ClosingPort.Fate;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import com.austa.gamification.domain.progress.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What closing the books does to them. */
public interface ClosingContract extends BooksContract {

    Instant TENTH_MINUTE = START.plus(Duration.ofMinutes(10));

    @Test
    default void an_event_before_a_closing_is_refused_by_every_group_and_one_at_it_is_not() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)));
        assertThat(books().closings().closedBefore()).isEmpty();
        assertThat(books().closings().close(TENTH_MINUTE)).isEqualTo(Fate.CLOSED);
        assertThat(books().closings().closedBefore()).contains(TENTH_MINUTE);
        Delivery[] later = {stream.put(event(ANN, 9)), stream.put(event(ANN, 10)), stream.put(event(BEN, 2))};
        for (int read = 0; read < 2; read++) {
            List<Verdict> verdicts = verdicts(read == 0 ? ACHIEVEMENTS : REWARDS, later);
            assertThat(verdicts.get(1)).isEqualTo(Verdict.APPLIED);
            assertThat(List.of(verdicts.get(0), verdicts.get(2)))
                    .allSatisfy(verdict -> assertThat(((Verdict.Rejected) verdict).rejection())
                            .satisfies(rejection -> {
                                assertThat(rejection.reason()).isEqualTo(RejectionReason.CLOSED_PERIOD);
                                assertThat(rejection.field()).isEqualTo("timestamp");
                            }));
        }
        assertThat(books().deadLetters().count(DeadLetterPort.Filter.ALL)).isEqualTo(2);
        assertThat(profile(ANN).points()).isEqualTo(20);
    }

    @Test
    default void an_event_that_was_admitted_before_is_a_duplicate_still() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)));
        books().closings().close(TENTH_MINUTE);
        assertThat(verdicts(ACHIEVEMENTS, stream.put(event(ANN, 1)))).containsExactly(Verdict.DUPLICATE);
    }

    @Test
    default void books_are_not_closed_while_a_group_has_still_to_claim_what_is_recorded() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery first = stream.put(event(ANN, 1));
        Delivery second = stream.put(event(ANN, 2));
        apply(ACHIEVEMENTS, first, second);
        apply(REWARDS, first);
        assertThat(books().closings().close(TENTH_MINUTE)).isEqualTo(Fate.GROUPS_LAG);
        assertThat(books().closings().closedBefore()).isEmpty();
        apply(REWARDS, second);
        assertThat(books().closings().close(TENTH_MINUTE)).isEqualTo(Fate.CLOSED);
    }

    @Test
    default void a_closing_is_never_taken_back() {
        assertThat(books().closings().close(TENTH_MINUTE)).isEqualTo(Fate.CLOSED);
        assertThat(books().closings().close(TENTH_MINUTE)).isEqualTo(Fate.STOOD_BEFORE);
        assertThat(books().closings().close(START)).isEqualTo(Fate.STOOD_BEFORE);
        assertThat(books().closings().closedBefore()).contains(TENTH_MINUTE);
        assertThat(books().closings().close(TENTH_MINUTE.plusSeconds(1))).isEqualTo(Fate.CLOSED);
    }

    @Test
    default void what_lies_before_a_closing_cannot_be_retracted() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 9)), stream.put(event(ANN, 10)));
        books().closings().close(TENTH_MINUTE);
        assertThat(retract(9)).isEqualTo(RetractionReceipt.closedPeriod());
        assertThat(profile(ANN).points()).isEqualTo(20);
        assertThat(retract(10).fate()).isEqualTo(RetractionReceipt.Fate.RETRACTED);
        assertThat(profile(ANN).points()).isEqualTo(10);
    }

    @Test
    default void nothing_is_decided_for_a_time_before_a_closing() {
        books().closings().close(TENTH_MINUTE);
        assertThatThrownBy(() -> start(ANN, TENTH_MINUTE.minusNanos(1_000), QUESTS))
                .isInstanceOfSatisfying(
                        ClosedPeriod.class,
                        closed -> assertThat(closed.closedBefore()).isEqualTo(TENTH_MINUTE));
        assertThat(start(ANN, TENTH_MINUTE, QUESTS).written()).isTrue();
    }

    private RetractionReceipt retract(int minute) {
        return books().progress()
                .retract(
                        new Retraction(ANN, event(ANN, minute).id(), START.plus(Duration.ofDays(3))),
                        List.of(new SampleDecider(ACHIEVEMENTS)));
    }
}
