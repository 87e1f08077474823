package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.HEALTH;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.admitting;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static com.austa.gamification.testkit.contract.SampleStream.refusing;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which records count: each once, however often it comes, and the same ones for all groups. */
public interface ClaimContract extends BooksContract {

    @Test
    default void a_batch_sent_twice_changes_nothing() {
        SampleStream stream = new SampleStream("health.events", 0);
        Delivery[] batch = {stream.put(event(ANN, 1)), stream.put(event(BEN, 1)), stream.put(event(ANN, 2))};
        assertThat(verdicts(ACHIEVEMENTS, batch)).containsOnly(Verdict.APPLIED);
        assertThat(apply(ACHIEVEMENTS, batch)).satisfies(again -> {
            assertThat(again.verdicts()).containsOnly(Verdict.DUPLICATE);
            assertThat(again.scored()).isEmpty();
        });
        assertThat(profile(ANN).points()).isEqualTo(20);
        assertThat(profile(BEN).points()).isEqualTo(10);
    }

    @Test
    default void a_redelivered_record_in_a_batch_of_another_shape_has_no_effect() {
        SampleStream stream = new SampleStream("health.events", 0);
        Delivery first = stream.put(event(ANN, 1));
        Delivery second = stream.put(event(ANN, 2));
        apply(ACHIEVEMENTS, first);
        assertThat(verdicts(ACHIEVEMENTS, first, second)).containsExactly(Verdict.DUPLICATE, Verdict.APPLIED);
        assertThat(profile(ANN).points()).isEqualTo(20);
    }

    @Test
    default void one_record_twice_in_a_batch_counts_once() {
        Delivery delivery = new SampleStream("health.events", 0).put(event(ANN, 1));
        assertThat(verdicts(ACHIEVEMENTS, delivery, delivery)).containsExactly(Verdict.APPLIED, Verdict.DUPLICATE);
        assertThat(profile(ANN).points()).isEqualTo(10);
    }

    @Test
    default void progress_rises_by_partition_and_never_falls() {
        SampleStream stream = new SampleStream("health.events", 3);
        assertThat(offset(ACHIEVEMENTS, 3)).isZero();
        Delivery first = stream.put(event(ANN, 1));
        Delivery second = stream.putRubbish();
        apply(ACHIEVEMENTS, first, second);
        assertThat(offset(ACHIEVEMENTS, 3)).isEqualTo(2);
        apply(ACHIEVEMENTS, first);
        assertThat(offset(ACHIEVEMENTS, 3)).isEqualTo(2);
        assertThat(offset(ACHIEVEMENTS, 2)).isZero();
        assertThat(offset(QUESTS, 3)).isZero();
    }

    @Test
    default void a_topic_made_anew_begins_anew() {
        apply(ACHIEVEMENTS, new SampleStream("health.events", 0).put(event(ANN, 1)));
        assertThat(books().progress().nextOffset(ACHIEVEMENTS, "health.events", "another-id", 0))
                .isZero();
    }

    @Test
    default void the_same_event_from_another_position_is_a_duplicate() {
        SampleStream stream = new SampleStream("health.events", 0);
        SampleStream other = new SampleStream("health.events", 1);
        Attributes one = Attributes.NONE.with("points", Value.of(1)).with("unit", Value.of("steps"));
        Attributes same =
                Attributes.NONE.with("unit", Value.of("steps")).with("points", Value.of(new BigDecimal("1.00")));
        assertThat(verdicts(ACHIEVEMENTS, stream.put(event(ANN, 1, one)), stream.put(event(ANN, 1, same))))
                .containsExactly(Verdict.APPLIED, Verdict.DUPLICATE);
        GamificationEvent annotated = event(ANN, 1, same).withMetadata(Attributes.NONE.with("seen", Value.of(true)));
        assertThat(verdicts(ACHIEVEMENTS, other.put(annotated))).containsExactly(Verdict.DUPLICATE);
        assertThat(verdicts(QUESTS, other.put(annotated))).containsExactly(Verdict.DUPLICATE);
        assertThat(profile(ANN).points()).isEqualTo(1);
        assertThat(books().deadLetters().count(DeadLetterPort.Filter.ALL)).isZero();
    }

    @Test
    default void one_id_of_two_users_is_two_events() {
        SampleStream stream = new SampleStream("health.events", 0);
        GamificationEvent anns = event(ANN, 1);
        GamificationEvent bens = SampleStream.event(anns.id(), BEN, HEALTH, START, anns.payload());
        assertThat(verdicts(ACHIEVEMENTS, stream.put(anns), stream.put(bens))).containsOnly(Verdict.APPLIED);
    }

    @Test
    default void an_id_used_for_something_else_is_a_conflict_for_all_groups_and_the_first_stays() {
        SampleStream stream = new SampleStream("health.events", 0);
        Delivery first = stream.put(event(ANN, 1));
        Delivery other = stream.put(event(ANN, 1, Attributes.NONE.with("points", Value.of(99))));
        apply(ACHIEVEMENTS, first);
        assertThat(reasons(apply(ACHIEVEMENTS, other).verdicts())).containsExactly(RejectionReason.ID_CONFLICT);
        assertThat(reasons(verdicts(REWARDS, first, other))).containsExactly(RejectionReason.ID_CONFLICT);
        assertThat(profile(ANN).points()).isEqualTo(10);
        assertThat(books().deadLetters().list(DeadLetterPort.Filter.ALL, 10, 0))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.letter().position()).isEqualTo(other.position());
                    assertThat(kept.group()).isEqualTo(ACHIEVEMENTS.name());
                });
        assertThat(messages(PlainMessages.DEAD_LETTERS)).containsExactly("ID_CONFLICT at 1");
    }

    @Test
    default void an_id_used_again_for_another_month_is_a_conflict() {
        SampleStream stream = new SampleStream("health.events", 0);
        GamificationEvent first = event(ANN, 1);
        GamificationEvent later =
                SampleStream.event(first.id(), ANN, HEALTH, START.plus(Duration.ofDays(40)), first.payload());
        apply(ACHIEVEMENTS, stream.put(first));
        assertThat(reasons(apply(ACHIEVEMENTS, stream.put(later)).verdicts()))
                .containsExactly(RejectionReason.ID_CONFLICT);
    }

    @Test
    default void an_id_used_twice_in_one_batch_is_a_conflict() {
        SampleStream stream = new SampleStream("health.events", 0);
        List<Verdict> verdicts = verdicts(
                ACHIEVEMENTS,
                stream.put(event(ANN, 1)),
                stream.put(event(ANN, 1, Attributes.NONE.with("points", Value.of(99)))));
        assertThat(verdicts.get(0)).isEqualTo(Verdict.APPLIED);
        assertThat(reasons(verdicts)).containsExactly(RejectionReason.ID_CONFLICT);
    }

    @Test
    default void a_refused_record_is_one_dead_letter_and_its_neighbours_never_notice() {
        SampleStream stream = new SampleStream("health.events", 0);
        Delivery[] batch = {stream.put(event(ANN, 1)), stream.putRubbish(), stream.put(event(ANN, 2))};
        for (ConsumerGroup group : ConsumerGroup.onePerRole()) {
            List<Verdict> verdicts = verdicts(group, batch);
            assertThat(verdicts.get(0)).isEqualTo(Verdict.APPLIED);
            assertThat(reasons(verdicts)).containsExactly(RejectionReason.MALFORMED_JSON);
            assertThat(verdicts.get(2)).isEqualTo(Verdict.APPLIED);
        }
        assertThat(books().deadLetters().list(DeadLetterPort.Filter.ALL, 10, 0))
                .singleElement()
                .extracting(Kept::group)
                .isEqualTo(ACHIEVEMENTS.name());
        assertThat(messages(PlainMessages.DEAD_LETTERS)).containsExactly("MALFORMED_JSON at 1");
        assertThat(profile(ANN).points()).isEqualTo(20);
    }

    @Test
    default void what_one_group_refused_is_refused_for_a_group_that_would_take_it() {
        SampleStream stream = new SampleStream("health.events", 0);
        Delivery refused = refusing(stream.position(0), RejectionReason.UNKNOWN_TYPE);
        apply(QUESTS, refused);
        List<Verdict> verdicts = verdicts(ACHIEVEMENTS, admitting(stream.position(0), event(ANN, 1)));
        assertThat(reasons(verdicts)).containsExactly(RejectionReason.UNKNOWN_TYPE);
        assertThat(books().profiles().profileOf(ANN)).isEmpty();
    }

    @Test
    default void what_one_group_took_counts_for_a_group_that_would_refuse_it() {
        SampleStream stream = new SampleStream("health.events", 0);
        apply(QUESTS, stream.put(event(ANN, 1)));
        assertThat(verdicts(ACHIEVEMENTS, refusing(stream.position(0)))).containsExactly(Verdict.APPLIED);
        assertThat(profile(ANN).points()).isEqualTo(10);
        assertThat(books().deadLetters().count(DeadLetterPort.Filter.ALL)).isZero();
    }

    @Test
    default void what_one_group_took_for_a_copy_is_one_for_a_group_that_would_refuse_it() {
        SampleStream stream = new SampleStream("health.events", 0);
        apply(QUESTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 1)));
        assertThat(verdicts(ACHIEVEMENTS, refusing(stream.position(0)), refusing(stream.position(1))))
                .containsExactly(Verdict.APPLIED, Verdict.DUPLICATE);
        assertThat(books().deadLetters().count(DeadLetterPort.Filter.ALL)).isZero();
    }

    @Test
    default void local_time_is_that_of_the_first_admission_for_all_groups() {
        SampleStream stream = new SampleStream("health.events", 0);
        for (int minute = 1; minute <= 3; minute++) {
            apply(QUESTS, stream.put(event(ANN, minute)));
        }
        ZoneId later = ZoneId.of("Pacific/Kiritimati");
        for (int minute = 1; minute <= 3; minute++) {
            GamificationEvent was = event(ANN, minute);
            GamificationEvent again = new GamificationEvent(
                    was.id(),
                    was.type(),
                    was.journey(),
                    ANN,
                    was.timestamp(),
                    was.version(),
                    was.payload(),
                    Attributes.NONE,
                    LocalStamp.at(was.timestamp(), later));
            apply(ACHIEVEMENTS, admitting(stream.position(minute - 1), again));
        }
        assertThat(LocalDate.ofInstant(START.plus(Duration.ofMinutes(3)), later))
                .isEqualTo("2026-11-03");
        assertThat(books().achievements().awardsOf(ANN, 1, 0).rows())
                .singleElement()
                .satisfies(
                        award -> assertThat(award.receipt().localDates()).containsExactly(LocalDate.of(2026, 11, 2)));
    }

    private long offset(ConsumerGroup group, int partition) {
        return books().progress().nextOffset(group, "health.events", "health.events-id", partition);
    }

    private static List<RejectionReason> reasons(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Verdict.Rejected.class::isInstance)
                .map(verdict -> ((Verdict.Rejected) verdict).rejection().reason())
                .toList();
    }
}
