package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.admitting;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static com.austa.gamification.testkit.contract.SampleStream.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.RepairReceipt.Fate;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records that a group could not apply, and dead letters that are processed after all. */
public interface RepairContract extends BooksContract {

    @Test
    default void what_a_group_fails_on_is_kept_for_it_and_counts_for_the_others() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery one = stream.put(event(ANN, 1));
        Delivery two = stream.put(event(ANN, 2));
        Delivery three = stream.put(event(ANN, 3));
        assertThat(verdicts(ACHIEVEMENTS, one, failing(two, ACHIEVEMENTS), three))
                .extracting(verdict -> verdict.getClass().getSimpleName())
                .containsExactly("Applied", "Rejected", "Applied");
        assertThat(books().achievements().awardsOf(ANN, 10, 0).total()).isZero();
        assertThat(verdicts(QUESTS, one, two, three)).containsOnly(Verdict.APPLIED);
        Kept kept = onlyLetter();
        assertThat(kept.letter().failedIn()).contains(ACHIEVEMENTS.name());
        assertThat(kept.letter().rejection().reason()).isEqualTo(RejectionReason.PROCESSING_FAILED);
        assertThat(kept.letter().stack()).isEqualTo("the stack");
        assertThat(kept.letter().retryAt()).contains(START.plusSeconds(61));
        assertThat(messages(PlainMessages.DEAD_LETTERS)).hasSize(1);
    }

    @Test
    default void what_is_folded_anew_later_does_not_see_what_the_group_failed_on() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 2)), stream.putFailing(event(ANN, 3), ACHIEVEMENTS));
        RecordingDecider recording = new RecordingDecider(new SampleDecider(ACHIEVEMENTS));
        apply(recording, List.of(stream.put(event(ANN, 1))));
        assertThat(recording.histories())
                .singleElement()
                .satisfies(history -> assertThat(history.events()).containsExactly(event(ANN, 1), event(ANN, 2)));
    }

    @Test
    default void a_failure_that_is_repaired_counts_as_an_event_that_comes_late() {
        SampleStream stream = new SampleStream("events", 0);
        apply(
                ACHIEVEMENTS,
                stream.put(event(ANN, 1)),
                stream.putFailing(event(ANN, 2), ACHIEVEMENTS),
                stream.put(event(ANN, 3)));
        UUID letter = onlyLetter().id();
        RepairReceipt receipt = repair(letter, Optional.empty(), ACHIEVEMENTS, QUESTS, REWARDS);
        assertThat(receipt.fate()).isEqualTo(Fate.APPLIED);
        assertThat(receipt.scored()).isNotEmpty();
        assertThat(onlyLetter().status()).isEqualTo(Status.RESOLVED);
        assertThat(onlyLetter().letter().retryAt()).isEmpty();
        assertThat(books().achievements().awardsOf(ANN, 10, 0).rows())
                .singleElement()
                .satisfies(award -> assertThat(award.earnedAt()).isEqualTo(START.plusSeconds(180)));
        assertThat(repair(letter, Optional.empty(), ACHIEVEMENTS).fate()).isEqualTo(Fate.STOOD_BEFORE);
        assertThat(profile(ANN).points()).isEqualTo(80);
    }

    @Test
    default void a_failure_whose_event_is_retracted_is_resolved_without_effect() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.putFailing(event(ANN, 1), ACHIEVEMENTS), stream.put(event(ANN, 2)));
        books().progress()
                .retract(
                        new Retraction(ANN, event(ANN, 1).id(), START),
                        List.of(new SampleDecider(ACHIEVEMENTS), new SampleDecider(QUESTS)));
        assertThat(repair(onlyLetter().id(), Optional.empty(), ACHIEVEMENTS, QUESTS)
                        .fate())
                .isEqualTo(Fate.DUPLICATE);
        assertThat(profile(ANN).points()).isEqualTo(10);
    }

    @Test
    default void what_fails_again_stays_as_it_was() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.putFailing(event(ANN, 1), ACHIEVEMENTS), stream.put(event(ANN, 2)));
        Decider failing = new FailingDecider(new SampleDecider(ACHIEVEMENTS), ANN);
        assertThatThrownBy(() ->
                        books().progress().repair(new Repair(onlyLetter().id(), Optional.empty()), List.of(failing)))
                .isInstanceOf(RuntimeException.class);
        assertThat(onlyLetter().status()).isEqualTo(Status.PENDING);
        assertThat(profile(ANN).points()).isEqualTo(10);
    }

    @Test
    default void a_refused_record_that_is_repaired_counts_in_groups_that_had_passed_it_and_in_those_that_come() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery[] all = {stream.put(event(ANN, 1)), stream.putRubbish(), stream.put(event(ANN, 3))};
        apply(ACHIEVEMENTS, all);
        Delivery.Admitted anew = (Delivery.Admitted) admitting(stream.position(1), event(ANN, 2));
        assertThat(repair(onlyLetter().id(), Optional.of(anew), ACHIEVEMENTS, QUESTS, REWARDS)
                        .fate())
                .isEqualTo(Fate.APPLIED);
        assertThat(books().achievements().awardsOf(ANN, 10, 0).total()).isEqualTo(1);
        assertThat(profile(ANN).points()).isEqualTo(80);
        RecordingDecider recording = new RecordingDecider(new SampleDecider(QUESTS));
        assertThat(apply(recording, List.of(all)).verdicts()).containsOnly(Verdict.APPLIED);
        assertThat(onlyLetter().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    default void a_refused_record_whose_event_came_from_elsewhere_is_resolved_without_effect() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.putRubbish(), stream.put(event(ANN, 1)));
        Delivery.Admitted same = (Delivery.Admitted) admitting(stream.position(0), event(ANN, 1));
        assertThat(repair(onlyLetter().id(), Optional.of(same), ACHIEVEMENTS).fate())
                .isEqualTo(Fate.DUPLICATE);
        assertThat(profile(ANN).points()).isEqualTo(10);
        assertThat(onlyLetter().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    default void a_refused_record_that_is_in_conflict_with_what_stands_is_refused_again() {
        SampleStream stream = new SampleStream("events", 0);
        GamificationEvent stands = event(ANN, 1);
        apply(ACHIEVEMENTS, stream.putRubbish(), stream.put(stands));
        Delivery.Admitted other = (Delivery.Admitted) admitting(
                stream.position(0),
                event(
                        stands.id(),
                        ANN,
                        SampleStream.HEALTH,
                        stands.timestamp(),
                        Attributes.NONE.with("points", Value.of(7))));
        RepairReceipt receipt = repair(onlyLetter().id(), Optional.of(other), ACHIEVEMENTS);
        assertThat(receipt.fate()).isEqualTo(Fate.REFUSED);
        assertThat(receipt.rejection().orElseThrow().reason()).isEqualTo(RejectionReason.ID_CONFLICT);
        assertThat(onlyLetter().status()).isEqualTo(Status.PENDING);
    }

    @Test
    default void a_repair_names_a_letter_and_brings_the_record_of_its_place() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.putRubbish());
        assertThat(repair(new UUID(1, 2), Optional.empty(), ACHIEVEMENTS).fate())
                .isEqualTo(Fate.UNKNOWN);
        UUID letter = onlyLetter().id();
        Delivery.Admitted elsewhere = (Delivery.Admitted) admitting(stream.position(7), event(ANN, 1));
        assertThatThrownBy(() -> repair(letter, Optional.of(elsewhere), ACHIEVEMENTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its own position");
        assertThatThrownBy(() -> repair(letter, Optional.empty(), ACHIEVEMENTS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(onlyLetter().status()).isEqualTo(Status.PENDING);
    }

    @Test
    default void a_second_copy_of_what_the_group_failed_on_is_a_duplicate() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.putFailing(event(ANN, 1), ACHIEVEMENTS));
        assertThat(verdicts(ACHIEVEMENTS, stream.put(event(ANN, 1)))).containsExactly(Verdict.DUPLICATE);
        assertThat(profile(ANN).points()).isZero();
    }

    private RepairReceipt repair(UUID letter, Optional<Delivery.Admitted> anew, ConsumerGroup... groups) {
        List<Decider> deciders =
                List.of(groups).stream().<Decider>map(SampleDecider::new).toList();
        return books().progress().repair(new Repair(letter, anew), deciders);
    }

    private Kept onlyLetter() {
        List<Kept> letters = books().deadLetters().list(Filter.ALL, 10, 0);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
