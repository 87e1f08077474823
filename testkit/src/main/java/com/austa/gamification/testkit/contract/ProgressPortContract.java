package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.HEALTH;
import static com.austa.gamification.testkit.contract.SampleStream.SHOP;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.StaleCatalogue;
import com.austa.gamification.domain.progress.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a batch and a fact do to the books. */
public interface ProgressPortContract extends ClaimContract {

    @Test
    default void an_event_gives_points_to_the_total_its_journey_and_its_day() {
        SampleStream stream = new SampleStream("events", 0);
        GamificationEvent order = SampleStream.event(
                new EventId(new UUID(1, 1)), ANN, SHOP, START, Attributes.NONE.with("points", Value.of(7)));
        BatchReceipt receipt = apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(order));
        assertThat(profile(ANN)).satisfies(profile -> {
            assertThat(profile.points()).isEqualTo(17);
            assertThat(profile.pointsIn(HEALTH)).isEqualTo(10);
            assertThat(profile.pointsIn(SHOP)).isEqualTo(7);
            assertThat(profile.level()).isEqualTo(1);
            assertThat(profile.version()).isEqualTo(1);
        });
        assertThat(receipt.scored())
                .containsExactlyInAnyOrder(Scored.at(ANN, HEALTH, START), Scored.at(ANN, SHOP, START));
    }

    @Test
    default void what_is_reached_is_awarded_with_its_receipt_and_announced() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)));
        apply(ACHIEVEMENTS, stream.put(event(ANN, 3)), stream.put(event(ANN, 4)));
        Award award = books().achievements().awardsOf(ANN, 10, 0).rows().get(0);
        assertThat(award.achievementId()).isEqualTo(SampleDecider.AWARD.slug());
        assertThat(award.occurrence()).isEqualTo("once");
        assertThat(award.earnedAt()).isEqualTo(minute(3));
        assertThat(award.receipt()).satisfies(receipt -> {
            assertThat(receipt.revision()).isEqualTo(3);
            assertThat(receipt.eventId()).isEqualTo(event(ANN, 3).id().value());
            assertThat(receipt.value()).isEqualTo(new BigDecimal("2.5"));
            assertThat(receipt.target()).isEqualTo(new BigDecimal("100"));
        });
        assertThat(profile(ANN).points()).isEqualTo(90);
        assertThat(profile(ANN).pointsIn(HEALTH)).isEqualTo(40);
        assertThat(profile(ANN).pointsIn(Journey.CROSS)).isZero();
        assertThat(messages(PlainMessages.OUTCOMES)).containsExactly("ACHIEVEMENT_UNLOCKED achievement:some once v1");
    }

    @Test
    default void points_lead_to_levels_and_levels_are_announced() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1, Attributes.NONE.with("points", Value.of(300)))));
        assertThat(profile(ANN).level()).isEqualTo(3);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 2, Attributes.NONE.with("points", Value.of(-250)))));
        assertThat(profile(ANN).level()).isEqualTo(1);
        assertThat(messages(PlainMessages.OUTCOMES)).containsExactly("LEVEL_CHANGED -  v1", "LEVEL_CHANGED -  v2");
    }

    @Test
    default void a_late_event_moves_an_award_in_the_books() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 10)), stream.put(event(ANN, 20)), stream.put(event(ANN, 30)));
        BatchReceipt receipt = apply(ACHIEVEMENTS, stream.put(event(ANN, 5)));
        assertThat(receipt.verdicts()).containsExactly(Verdict.APPLIED);
        assertThat(books().achievements().awardsOf(ANN, 10, 0).rows())
                .singleElement()
                .extracting(Award::earnedAt)
                .isEqualTo(minute(20));
        assertThat(profile(ANN).points()).isEqualTo(90);
        assertThat(messages(PlainMessages.OUTCOMES))
                .containsExactly(
                        "ACHIEVEMENT_UNLOCKED achievement:some once v1", "ACHIEVEMENT_MOVED achievement:some once v3");
    }

    @Test
    default void what_is_withdrawn_is_gone_and_what_comes_back_is_a_new_version() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)), stream.put(event(ANN, 3)));
        SampleDecider stricter = new SampleDecider(ACHIEVEMENTS, 2, 5);
        apply(stricter, List.of(stream.put(event(ANN, 4))));
        assertThat(books().achievements().awardsOf(ANN, 1, 0).total()).isZero();
        assertThat(books().achievements().awardsOf(ANN, 10, 0).rows()).isEmpty();
        assertThat(profile(ANN).points()).isEqualTo(40);
        apply(stricter, List.of(stream.put(event(ANN, 5))));
        assertThat(profile(ANN).points()).isEqualTo(100);
        assertThat(books().achievements().awardsOf(ANN, 10, 0).rows())
                .singleElement()
                .extracting(Award::earnedAt)
                .isEqualTo(minute(5));
        assertThat(messages(PlainMessages.OUTCOMES))
                .containsExactly(
                        "ACHIEVEMENT_UNLOCKED achievement:some once v1",
                        "ACHIEVEMENT_WITHDRAWN achievement:some once v2",
                        "ACHIEVEMENT_UNLOCKED achievement:some once v3",
                        "LEVEL_CHANGED -  v3");
    }

    @Test
    default void groups_at_different_speeds_each_own_what_is_theirs() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery[] all = new Delivery[5];
        for (int i = 0; i < all.length; i++) {
            all[i] = stream.put(event(ANN, i + 1));
        }
        apply(REWARDS, all);
        assertThat(books().rewards().issuesOf(ANN, 1, 0).total()).isEqualTo(1);
        assertThat(profile(ANN).points()).isZero();
        for (Delivery one : all) {
            apply(ACHIEVEMENTS, one);
        }
        assertThat(profile(ANN).points()).isEqualTo(100);
        assertThat(books().rewards().issuesOf(ANN, 1, 0).total()).isEqualTo(1);
    }

    @Test
    default void a_refold_reads_what_the_group_has_claimed_and_nothing_else() {
        SampleStream stream = new SampleStream("events", 0);
        SampleStream other = new SampleStream("events", 1);
        Delivery second = stream.put(event(ANN, 20));
        Delivery first = other.put(event(ANN, 10));
        Delivery third = other.put(event(ANN, 30));
        apply(QUESTS, second, first, third);
        apply(ACHIEVEMENTS, second);
        apply(ACHIEVEMENTS, first);
        assertThat(books().achievements().awardsOf(ANN, 1, 0).total()).isZero();
        apply(ACHIEVEMENTS, third);
        assertThat(books().achievements().awardsOf(ANN, 1, 0).rows())
                .singleElement()
                .extracting(Award::earnedAt)
                .isEqualTo(minute(30));
        assertThat(profile(ANN).points()).isEqualTo(80);
    }

    @Test
    default void the_order_within_a_batch_and_across_its_partitions_is_nothing() {
        SampleStream stream = new SampleStream("events", 0);
        SampleStream other = new SampleStream("events", 1);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 30)), other.put(event(ANN, 10)), other.put(event(ANN, 20)));
        assertThat(books().achievements().awardsOf(ANN, 1, 0).rows())
                .singleElement()
                .extracting(Award::earnedAt)
                .isEqualTo(minute(30));
    }

    @Test
    default void the_history_is_what_was_admitted_to_the_last_digit() {
        SampleStream stream = new SampleStream("events", 0);
        Attributes odd = Attributes.NONE
                .with("number", Value.of(new BigDecimal("123456789012345678901234567890.000000000000000001")))
                .with("zeros", Value.of(new BigDecimal("1.50")))
                .with("text", Value.of("\"\\ \t\n\u0001 é 日本 😀"))
                .with(
                        "nested",
                        new Value.Items(
                                List.of(Value.Nothing.NULL, Value.of(true), new Attributes(Map.of("", Value.of(""))))));
        GamificationEvent first = SampleStream.event(
                new EventId(new UUID(-1, -1)), ANN, HEALTH, Instant.parse("0001-01-01T00:00:00.000001Z"), odd);
        GamificationEvent second = event(ANN, 1).withMetadata(Attributes.NONE);
        RecordingDecider decider = new RecordingDecider(new SampleDecider(ACHIEVEMENTS));
        apply(decider, List.of(stream.put(second)));
        apply(decider, List.of(stream.put(first)));
        assertThat(decider.histories())
                .singleElement()
                .satisfies(history -> assertThat(history.events()).containsExactly(first, second));
    }

    @Test
    default void a_started_quest_counts_what_lies_after_its_start() {
        SampleStream stream = new SampleStream("events", 0);
        apply(QUESTS, stream.put(event(ANN, 1)));
        assertThat(start(ANN, minute(5), ACHIEVEMENTS, QUESTS, REWARDS).written())
                .isTrue();
        apply(QUESTS, stream.put(event(ANN, 10)), stream.put(event(ANN, 4)));
        assertThat(books().quests().standingOf(ANN, "pair").orElseThrow()).satisfies(standing -> {
            assertThat(standing.startedAt()).isEqualTo(minute(5));
            assertThat(standing.completedAt()).isEmpty();
        });
        BatchReceipt done = apply(QUESTS, stream.put(event(ANN, 20)));
        assertThat(done.scored()).containsExactly(Scored.at(ANN, Journey.CROSS, minute(20)));
        assertThat(books().quests().standingOf(ANN, "pair").orElseThrow().completedAt())
                .contains(minute(20));
        assertThat(profile(ANN).points()).isEqualTo(20);
        apply(QUESTS, stream.put(event(ANN, 6)));
        assertThat(books().quests().standingOf(ANN, "pair").orElseThrow().completedAt())
                .contains(minute(10));
        assertThat(profile(ANN).points()).isEqualTo(20);
        assertThat(messages(PlainMessages.OUTCOMES))
                .containsExactly("QUEST_COMPLETED quest:pair  v1", "QUEST_COMPLETED quest:pair  v3");
    }

    @Test
    default void a_fact_stated_again_stood_before_and_the_first_stays() {
        assertThat(start(ANN, minute(5), QUESTS)).isEqualTo(new FactReceipt(true, Set.of()));
        assertThat(start(ANN, minute(1), QUESTS)).isEqualTo(FactReceipt.STOOD_BEFORE);
        assertThat(books().quests().standingsOf(ANN, 10, 0))
                .singleElement()
                .satisfies(standing -> assertThat(standing.startedAt()).isEqualTo(minute(5)));
    }

    @Test
    default void a_fact_makes_its_user_known() {
        start(BEN, minute(5), ACHIEVEMENTS, QUESTS, REWARDS);
        assertThat(profile(BEN).points()).isZero();
        assertThat(profile(BEN).level()).isEqualTo(1);
    }

    @Test
    default void a_fact_completes_what_it_was_missing_from() {
        SampleStream stream = new SampleStream("events", 0);
        apply(QUESTS, stream.put(event(ANN, 10)), stream.put(event(ANN, 20)));
        FactReceipt receipt = start(ANN, minute(5), QUESTS);
        assertThat(receipt.scored()).containsExactly(Scored.at(ANN, Journey.CROSS, minute(20)));
        assertThat(profile(ANN).points()).isEqualTo(20);
    }

    @Test
    default void an_older_catalogue_does_not_judge_what_a_newer_one_has_judged() {
        SampleStream stream = new SampleStream("events", 0);
        apply(new SampleDecider(ACHIEVEMENTS, 7, 3), List.of(stream.put(event(ANN, 1))));
        Delivery next = stream.put(event(ANN, 2));
        assertThatThrownBy(() -> apply(new SampleDecider(ACHIEVEMENTS, 6, 3), List.of(next)))
                .isInstanceOfSatisfying(StaleCatalogue.class, stale -> {
                    assertThat(stale.has()).isEqualTo(6);
                    assertThat(stale.needs()).isEqualTo(7);
                });
        assertThat(profile(ANN).points()).isEqualTo(10);
        assertThat(apply(new SampleDecider(ACHIEVEMENTS, 7, 3), List.of(next)).verdicts())
                .containsExactly(Verdict.APPLIED);
    }

    @Test
    default void a_decider_that_fails_leaves_no_trace() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery poison = stream.put(event(ANN, 1, Attributes.NONE.with("points", Value.of("many"))));
        Delivery rubbish = stream.putRubbish();
        assertThatThrownBy(() -> apply(ACHIEVEMENTS, poison, rubbish)).isInstanceOf(ClassCastException.class);
        assertThat(books().profiles().profileOf(ANN)).isEmpty();
        assertThat(books().outbox().size()).isZero();
        assertThat(books().progress().nextOffset(ACHIEVEMENTS, "events", "events-id", 0))
                .isZero();
    }

    @Test
    default void a_batch_is_decided_by_its_own_group() {
        Delivery delivery = new SampleStream("events", 0).put(event(ANN, 1));
        assertThatThrownBy(() -> books().progress()
                        .change(new Batch(QUESTS, List.of(delivery)), new SampleDecider(ACHIEVEMENTS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void an_empty_batch_is_nothing() {
        assertThat(apply(ConsumerGroup.all())).isEqualTo(new BatchReceipt(List.of(), Set.of()));
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
