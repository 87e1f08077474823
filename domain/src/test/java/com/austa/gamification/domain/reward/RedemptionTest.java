package com.austa.gamification.domain.reward;

import static com.austa.gamification.domain.Story.ANN;
import static com.austa.gamification.domain.Story.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RedemptionTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static Reward reward(long cost) {
        return new Reward(
                DefinitionId.reward("mug"), "Mug", "", HEALTH, "badge", Value.of("x"), cost, Optional.empty());
    }

    private static Profile with(long points) {
        return new Profile(ANN, points, 0, 1, new TreeMap<>(), 1);
    }

    private static RewardIssue issue(int n, Optional<Instant> redeemedAt, Optional<Instant> expiresAt) {
        return new RewardIssue(new UUID(0, n), ANN, "mug", NOW.minusSeconds(100 - n), redeemedAt, expiresAt);
    }

    @Test
    void the_oldest_issue_in_hand_is_used_before_anything_is_bought() {
        RewardIssue older = issue(1, Optional.empty(), Optional.empty());
        RewardIssue newer = issue(2, Optional.empty(), Optional.empty());

        assertThat(Redemption.decide(reward(50), with(100), List.of(newer, older), NOW))
                .isEqualTo(new Redemption.Use(older));
    }

    @Test
    void without_an_issue_it_is_bought_if_the_points_cover_it() {
        assertThat(Redemption.decide(reward(50), with(50), List.of(), NOW)).isEqualTo(new Redemption.Buy(50));
        assertThat(Redemption.decide(reward(50), with(49), List.of(), NOW))
                .isEqualTo(new Redemption.Refused(RedeemRefusal.INSUFFICIENT_POINTS, 49, 50));
    }

    @Test
    void what_cannot_be_bought_says_why_it_cannot_be_used() {
        RewardIssue used = issue(1, Optional.of(NOW), Optional.empty());
        RewardIssue expired = issue(1, Optional.empty(), Optional.of(NOW));

        assertThat(Redemption.decide(reward(0), with(99), List.of(used), NOW))
                .isEqualTo(new Redemption.Refused(RedeemRefusal.ALREADY_REDEEMED, 99, 0));
        assertThat(Redemption.decide(reward(0), with(99), List.of(expired), NOW))
                .isEqualTo(new Redemption.Refused(RedeemRefusal.REWARD_EXPIRED, 99, 0));
    }
}
