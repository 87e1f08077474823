package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.HEALTH;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import com.austa.gamification.domain.progress.RetractionReceipt.Fate;
import com.austa.gamification.domain.progress.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What taking an event out does to the books. */
public interface RetractionContract extends BooksContract {

    Instant DECIDED = START.plus(Duration.ofDays(3));

    @Test
    default void what_rested_on_a_retracted_event_is_withdrawn() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)), stream.put(event(ANN, 3)));
        RetractionReceipt receipt = retract(ANN, 2, ACHIEVEMENTS);
        assertThat(receipt.fate()).isEqualTo(Fate.RETRACTED);
        assertThat(receipt.at()).contains(DECIDED);
        assertThat(receipt.scored()).contains(Scored.at(ANN, HEALTH, START));
        assertThat(books().achievements().awardsOf(ANN, 10, 0).rows()).isEmpty();
        assertThat(profile(ANN).points()).isEqualTo(20);
        assertThat(profile(ANN).pointsIn(HEALTH)).isEqualTo(20);
        assertThat(messages(PlainMessages.OUTCOMES))
                .containsExactly(
                        "ACHIEVEMENT_UNLOCKED achievement:some once v1",
                        "ACHIEVEMENT_WITHDRAWN achievement:some once v2");
    }

    @Test
    default void what_another_event_can_carry_moves_to_it() {
        SampleStream stream = new SampleStream("events", 0);
        apply(
                ACHIEVEMENTS,
                stream.put(event(ANN, 1)),
                stream.put(event(ANN, 2)),
                stream.put(event(ANN, 3)),
                stream.put(event(ANN, 4)));
        retract(ANN, 1, ACHIEVEMENTS);
        assertThat(books().achievements().awardsOf(ANN, 10, 0).rows())
                .singleElement()
                .extracting(Award::earnedAt)
                .isEqualTo(START.plus(Duration.ofMinutes(4)));
        assertThat(messages(PlainMessages.OUTCOMES)).last().isEqualTo("ACHIEVEMENT_MOVED achievement:some once v3");
    }

    @Test
    default void what_was_withdrawn_can_be_earned_again() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)), stream.put(event(ANN, 3)));
        retract(ANN, 3, ACHIEVEMENTS);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 4)));
        assertThat(books().achievements().awardsOf(ANN, 10, 0).rows())
                .singleElement()
                .extracting(Award::earnedAt)
                .isEqualTo(START.plus(Duration.ofMinutes(4)));
        assertThat(profile(ANN).points()).isEqualTo(80);
    }

    @Test
    default void a_level_can_fall() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1, Attributes.NONE.with("points", Value.of(300)))));
        assertThat(profile(ANN).level()).isEqualTo(3);
        retract(ANN, 1, ACHIEVEMENTS);
        assertThat(profile(ANN).level()).isEqualTo(1);
        assertThat(messages(PlainMessages.OUTCOMES)).containsExactly("LEVEL_CHANGED -  v1", "LEVEL_CHANGED -  v2");
    }

    @Test
    default void a_completed_quest_opens_again() {
        SampleStream stream = new SampleStream("events", 0);
        start(ANN, START, QUESTS);
        apply(QUESTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)));
        retract(ANN, 1, QUESTS);
        assertThat(books().quests()
                        .standingOf(ANN, SampleDecider.QUEST.slug())
                        .orElseThrow()
                        .completedAt())
                .isEmpty();
        assertThat(profile(ANN).points()).isZero();
    }

    @Test
    default void a_group_that_comes_to_it_later_passes_it_over() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery[] all = new Delivery[5];
        for (int i = 0; i < all.length; i++) {
            all[i] = stream.put(event(ANN, i + 1));
        }
        apply(ACHIEVEMENTS, all);
        retract(ANN, 1, ACHIEVEMENTS, REWARDS);
        assertThat(verdicts(REWARDS, all))
                .containsExactly(Verdict.DUPLICATE, Verdict.APPLIED, Verdict.APPLIED, Verdict.APPLIED, Verdict.APPLIED);
        assertThat(books().rewards().issuesOf(ANN, 1, 0).total()).isZero();
        apply(REWARDS, stream.put(event(ANN, 6)));
        assertThat(books().rewards().issuesOf(ANN, 1, 0).total()).isEqualTo(1);
    }

    @Test
    default void what_is_folded_anew_later_does_not_see_it() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 2)), stream.put(event(ANN, 3)));
        retract(ANN, 2, ACHIEVEMENTS);
        RecordingDecider recording = new RecordingDecider(new SampleDecider(ACHIEVEMENTS));
        apply(recording, List.of(stream.put(event(ANN, 1))));
        assertThat(recording.histories())
                .singleElement()
                .satisfies(history -> assertThat(history.events()).containsExactly(event(ANN, 1), event(ANN, 3)));
    }

    @Test
    default void it_is_taken_out_of_the_history_that_it_is_folded_from_and_named_beside() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)));
        RecordingDecider recording = new RecordingDecider(new SampleDecider(ACHIEVEMENTS));
        books().progress().retract(new Retraction(ANN, event(ANN, 2).id(), DECIDED), List.of(recording));
        assertThat(recording.histories()).singleElement().satisfies(history -> {
            assertThat(history.events()).containsExactly(event(ANN, 1));
            assertThat(history.retracted()).containsExactly(event(ANN, 2));
            assertThat(history.newest()).contains(START.plus(Duration.ofMinutes(1)));
        });
    }

    @Test
    default void an_event_that_nobody_sent_cannot_be_retracted_and_leaves_no_trace() {
        SampleStream stream = new SampleStream("events", 0);
        assertThat(retract(BEN, 1, ACHIEVEMENTS).fate()).isEqualTo(Fate.UNKNOWN_EVENT);
        assertThat(books().profiles().profileOf(BEN)).isEmpty();
        assertThat(verdicts(ACHIEVEMENTS, stream.put(event(BEN, 1)))).containsExactly(Verdict.APPLIED);
        assertThat(profile(BEN).points()).isEqualTo(10);
    }

    @Test
    default void retracting_again_changes_nothing_and_says_when_it_was() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)));
        retract(ANN, 1, ACHIEVEMENTS);
        RetractionReceipt again = books().progress()
                .retract(
                        new Retraction(ANN, event(ANN, 1).id(), DECIDED.plusSeconds(60)),
                        List.of(new SampleDecider(ACHIEVEMENTS)));
        assertThat(again).isEqualTo(RetractionReceipt.stoodBefore(DECIDED));
        assertThat(profile(ANN).points()).isEqualTo(10);
    }

    @Test
    default void a_retracted_event_that_is_sent_again_is_a_duplicate_still() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery first = stream.put(event(ANN, 1));
        apply(ACHIEVEMENTS, first);
        retract(ANN, 1, ACHIEVEMENTS);
        assertThat(verdicts(ACHIEVEMENTS, first, stream.put(event(ANN, 1))))
                .containsExactly(Verdict.DUPLICATE, Verdict.DUPLICATE);
        assertThat(verdicts(ACHIEVEMENTS, stream.put(event(ANN, 1, Attributes.NONE.with("points", Value.of(9))))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> assertThat(rejected.rejection().reason()).isEqualTo(RejectionReason.ID_CONFLICT));
        assertThat(profile(ANN).points()).isZero();
    }

    @Test
    default void another_users_event_of_the_same_id_stays() {
        SampleStream stream = new SampleStream("events", 0);
        EventId id = new EventId(new UUID(5, 5));
        GamificationEvent anns = SampleStream.event(id, ANN, HEALTH, START, Attributes.NONE);
        GamificationEvent bens = SampleStream.event(id, BEN, HEALTH, START, Attributes.NONE);
        apply(ACHIEVEMENTS, stream.put(anns), stream.put(bens));
        assertThat(books().eventJournal().usersWith(id)).containsExactly(ANN, BEN);
        books().progress().retract(new Retraction(ANN, id, DECIDED), List.of(new SampleDecider(ACHIEVEMENTS)));
        assertThat(profile(ANN).points()).isZero();
        assertThat(profile(BEN).points()).isEqualTo(10);
        assertThat(books().eventJournal().usersWith(new EventId(new UUID(5, 6))))
                .isEmpty();
    }

    private RetractionReceipt retract(UserId user, int minute, ConsumerGroup... groups) {
        List<Decider> deciders = new ArrayList<>();
        for (ConsumerGroup group : groups) {
            deciders.add(new SampleDecider(group));
        }
        return books().progress()
                .retract(new Retraction(user, event(user, minute).id(), DECIDED), deciders);
    }
}
