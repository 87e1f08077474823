package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.HEALTH;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.reward.RedeemRefusal;
import com.austa.gamification.domain.reward.Redemption;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.reward.RewardIssue;
import com.austa.gamification.domain.reward.RewardPort;
import com.austa.gamification.domain.reward.RewardPort.Answer;
import com.austa.gamification.domain.reward.RewardPort.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Rewards in users' hands, and how they are redeemed. */
public interface RewardPortContract extends BooksContract {

    Instant LATER = START.plus(Duration.ofDays(1));

    @Test
    default void an_earned_reward_is_in_hand_until_it_is_used() {
        annHas(1, 2, 3, 4, 5);
        RewardIssue issue = books().rewards().issuesOf(ANN, 10, 0).rows().get(0);
        assertThat(issue.rewardId()).isEqualTo("fifth");
        assertThat(issue.earnedAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));
        assertThat(issue.redeemedAt()).isEmpty();
        assertThat(redeem(ANN, fifth(0))).isEqualTo(new Answer.Redeemed(redeemed(issue)));
        assertThat(books().rewards().issuesOf(ANN, 10, 0).rows()).containsExactly(redeemed(issue));
        assertThat(profile(ANN).spent()).isZero();
        assertThat(messages(PlainMessages.OUTCOMES)).endsWith("REWARD_REDEEMED reward:fifth  v1");
    }

    @Test
    default void what_was_used_cannot_be_used_again() {
        annHas(1, 2, 3, 4, 5);
        redeem(ANN, fifth(0));
        assertThat(refusal(redeem(ANN, fifth(0)))).isEqualTo(RedeemRefusal.ALREADY_REDEEMED);
        assertThat(books().rewards().issuesOf(ANN, 1, 0).total()).isEqualTo(1);
    }

    @Test
    default void what_is_not_in_hand_is_bought_and_redeemed_at_once() {
        annHas(1, 2, 3);
        assertThat(profile(ANN).availablePoints()).isEqualTo(80);
        Answer.Redeemed bought = (Answer.Redeemed) redeem(ANN, fifth(30));
        assertThat(bought.issue().earnedAt()).isEqualTo(LATER);
        assertThat(bought.issue().redeemedAt()).contains(LATER);
        assertThat(books().rewards().issuesOf(ANN, 10, 0).rows()).containsExactly(bought.issue());
        assertThat(profile(ANN)).satisfies(profile -> {
            assertThat(profile.points()).isEqualTo(80);
            assertThat(profile.spent()).isEqualTo(30);
            assertThat(profile.availablePoints()).isEqualTo(50);
        });
        assertThat(redeem(ANN, fifth(30))).isInstanceOf(Answer.Redeemed.class).isNotEqualTo(bought);
        assertThat(books().rewards().issuesOf(ANN, 1, 0).total()).isEqualTo(2);
    }

    @Test
    default void what_costs_more_than_there_is_is_refused_and_changes_nothing() {
        annHas(1, 2, 3);
        assertThat(redeem(ANN, fifth(81)))
                .isEqualTo(new Answer.Refused(new Redemption.Refused(RedeemRefusal.INSUFFICIENT_POINTS, 80, 81)));
        assertThat(profile(ANN).spent()).isZero();
        assertThat(books().rewards().issuesOf(ANN, 1, 0).total()).isZero();
    }

    @Test
    default void an_unknown_user_is_refused_and_stays_unknown() {
        assertThat(refusal(redeem(BEN, fifth(10)))).isEqualTo(RedeemRefusal.INSUFFICIENT_POINTS);
        assertThat(refusal(redeem(BEN, fifth(0), "key"))).isEqualTo(RedeemRefusal.INSUFFICIENT_POINTS);
        assertThat(books().profiles().profileOf(BEN)).isEmpty();
    }

    @Test
    default void the_same_key_again_is_given_the_first_answer() {
        annHas(1, 2, 3);
        Answer first = redeem(ANN, fifth(30), "k-1");
        assertThat(redeem(ANN, fifth(30), "k-1")).isEqualTo(first);
        assertThat(profile(ANN).spent()).isEqualTo(30);
        Answer refused = redeem(ANN, fifth(500), "k-2");
        annHas(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(redeem(ANN, fifth(500), "k-2")).isEqualTo(refused);
        assertThat(redeem(ANN, fifth(30), "k-3")).isNotEqualTo(first);
    }

    @Test
    default void a_key_names_one_reward_of_one_user() {
        annHas(1, 2, 3);
        redeem(ANN, fifth(30), "k-1");
        assertThat(refusal(redeem(ANN, reward("other", 10), "k-1"))).isEqualTo(RedeemRefusal.IDEMPOTENCY_CONFLICT);
        assertThat(refusal(redeem(BEN, fifth(30), "k-1"))).isEqualTo(RedeemRefusal.INSUFFICIENT_POINTS);
    }

    @Test
    default void points_withdrawn_after_they_were_spent_are_a_debt() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)), stream.put(event(ANN, 3)));
        redeem(ANN, fifth(80));
        apply(new SampleDecider(ACHIEVEMENTS, 2, 9), List.of(stream.put(event(ANN, 4))));
        assertThat(profile(ANN).availablePoints()).isZero();
        assertThat(profile(ANN).debt()).isEqualTo(40);
    }

    @Test
    default void many_at_once_never_spend_more_than_there_is() throws InterruptedException, ExecutionException {
        annHas(1, 2, 3);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Answer>> wishes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                wishes.add(() -> redeem(ANN, fifth(30)));
            }
            int bought = 0;
            for (Future<Answer> answer : threads.invokeAll(wishes)) {
                bought += answer.get() instanceof Answer.Redeemed ? 1 : 0;
            }
            assertThat(bought).isEqualTo(2);
            assertThat(profile(ANN).availablePoints()).isEqualTo(20);
            assertThat(books().rewards().issuesOf(ANN, 1, 0).total()).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void issues_are_listed_by_instant_page_by_page() {
        annHas(1, 2, 3, 4, 5);
        redeem(ANN, reward("other", 10));
        RewardPort rewards = books().rewards();
        assertThat(rewards.issuesOf(ANN, 10, 0).rows())
                .extracting(RewardIssue::rewardId)
                .containsExactly("fifth", "other");
        assertThat(rewards.issuesOf(ANN, 1, 1).rows())
                .extracting(RewardIssue::rewardId)
                .containsExactly("other");
        assertThat(rewards.issuesOf(BEN, 10, 0).rows()).isEmpty();
        assertThat(rewards.issuesOf(BEN, 1, 0).total()).isZero();
    }

    private Answer redeem(UserId user, Reward reward) {
        return books().rewards().redeem(new Wish(user, reward, LATER, Optional.empty()), LevelCurve.STANDARD);
    }

    private Answer redeem(UserId user, Reward reward, String key) {
        return books().rewards().redeem(new Wish(user, reward, LATER, Optional.of(key)), LevelCurve.STANDARD);
    }

    private static RedeemRefusal refusal(Answer answer) {
        return ((Answer.Refused) answer).refusal().why();
    }

    private static RewardIssue redeemed(RewardIssue issue) {
        return new RewardIssue(
                issue.id(), issue.userId(), issue.rewardId(), issue.earnedAt(), Optional.of(LATER), issue.expiresAt());
    }

    private static Reward fifth(long cost) {
        return reward(SampleDecider.REWARD.slug(), cost);
    }

    private static Reward reward(String slug, long cost) {
        return new Reward(
                DefinitionId.reward(slug), slug, "", HEALTH, "discount", Value.of(10), cost, Optional.empty());
    }
}
