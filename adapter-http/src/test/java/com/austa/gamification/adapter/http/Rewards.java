package com.austa.gamification.adapter.http;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.reward.RedeemRefusal;
import com.austa.gamification.domain.reward.Redemption;
import com.austa.gamification.domain.reward.RewardIssue;
import com.austa.gamification.domain.reward.RewardPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Rewards in memory; it decides as the domain says. */
final class Rewards implements RewardPort {

    private final Profiles profiles;
    private final List<RewardIssue> issues = new ArrayList<>();
    private final Map<String, Wish> wishes = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    Rewards(Profiles profiles) {
        this.profiles = profiles;
    }

    synchronized void issue(UserId user, String reward, Instant earnedAt, Optional<Instant> expiresAt) {
        issues.add(new RewardIssue(nextId(), user, reward, earnedAt, Optional.empty(), expiresAt));
    }

    @Override
    public synchronized List<RewardIssue> issuesOf(UserId user, int limit, int offset) {
        return of(user).sorted(Comparator.comparing(RewardIssue::earnedAt).thenComparing(RewardIssue::id))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long countOf(UserId user) {
        return of(user).count();
    }

    @Override
    public synchronized Answer redeem(Wish wish, LevelCurve curve) {
        if (wish.idempotencyKey().isEmpty()) {
            return decide(wish);
        }
        String key = wish.user() + wish.idempotencyKey().get();
        Wish first = wishes.putIfAbsent(key, wish);
        if (first != null && !first.reward().id().equals(wish.reward().id())) {
            return new Answer.Refused(new Redemption.Refused(RedeemRefusal.IDEMPOTENCY_CONFLICT, 0, 0));
        }
        return answers.computeIfAbsent(key, unanswered -> decide(wish));
    }

    private Answer decide(Wish wish) {
        String reward = wish.reward().id().slug();
        List<RewardIssue> held =
                of(wish.user()).filter(issue -> issue.rewardId().equals(reward)).toList();
        Redemption redemption = Redemption.decide(wish.reward(), profiles.of(wish.user()), held, wish.at());
        if (redemption instanceof Redemption.Refused refused) {
            return new Answer.Refused(refused);
        }
        RewardIssue issue;
        if (redemption instanceof Redemption.Use use) {
            issue = use.issue();
            issues.remove(issue);
        } else {
            profiles.spend(wish.user(), ((Redemption.Buy) redemption).cost());
            issue = new RewardIssue(nextId(), wish.user(), reward, wish.at(), Optional.empty(), Optional.empty());
        }
        RewardIssue redeemed = new RewardIssue(
                issue.id(), issue.userId(), reward, issue.earnedAt(), Optional.of(wish.at()), issue.expiresAt());
        issues.add(redeemed);
        return new Answer.Redeemed(redeemed);
    }

    private UUID nextId() {
        return new UUID(9, issues.size());
    }

    private Stream<RewardIssue> of(UserId user) {
        return issues.stream().filter(issue -> issue.userId().equals(user));
    }
}
