package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.reward.RewardIssue;
import com.austa.gamification.domain.reward.RewardPort;
import java.util.function.Consumer;

/** Rewards behind a line that may break. */
record RemoteRewards(RewardPort rewards, Line line, Consumer<UserId> committed) implements RewardPort {

    @Override
    public Listing<RewardIssue> issuesOf(UserId user, int limit, int offset) {
        return rewards.issuesOf(user, limit, offset);
    }

    @Override
    public Answer redeem(Wish wish, LevelCurve curve) {
        return line.ask(() -> {
            Answer answer = rewards.redeem(wish, curve);
            committed.accept(wish.user());
            return answer;
        });
    }
}
