package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.UuidOrder;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Announcement;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.reward.RedeemRefusal;
import com.austa.gamification.domain.reward.Redemption;
import com.austa.gamification.domain.reward.RewardIssue;
import com.austa.gamification.domain.reward.RewardPort;
import com.austa.gamification.testkit.inmemory.InMemoryBooks.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

final class InMemoryRewards implements RewardPort {

    private record Asked(UserId user, String idempotencyKey) {}

    private record Answered(String rewardId, Answer answer) {}

    private final InMemoryBooks books;
    private final Map<Asked, Answered> answers = new HashMap<>();

    InMemoryRewards(InMemoryBooks books) {
        this.books = books;
    }

    @Override
    public Listing<RewardIssue> issuesOf(UserId user, int limit, int offset) {
        return Listing.of(all(user), limit, offset);
    }

    @Override
    public Answer redeem(Wish wish, LevelCurve curve) {
        synchronized (books) {
            Optional<Asked> asked = wish.idempotencyKey().map(key -> new Asked(wish.user(), key));
            Answered before = asked.map(answers::get).orElse(null);
            if (before != null && before.rewardId().equals(wish.reward().id().slug())) {
                return before.answer();
            }
            if (before != null) {
                return new Answer.Refused(new Redemption.Refused(RedeemRefusal.IDEMPOTENCY_CONFLICT, 0, 0));
            }
            Answer answer = answer(wish, curve);
            if (books.profiles.containsKey(wish.user())) {
                asked.ifPresent(
                        key -> answers.put(key, new Answered(wish.reward().id().slug(), answer)));
            }
            return answer;
        }
    }

    private Answer answer(Wish wish, LevelCurve curve) {
        List<RewardIssue> issues = all(wish.user()).stream()
                .filter(issue -> issue.rewardId().equals(wish.reward().id().slug()))
                .toList();
        Redemption redemption = Redemption.decide(wish.reward(), books.profile(wish.user()), issues, wish.at());
        if (redemption instanceof Redemption.Refused refused) {
            return new Answer.Refused(refused);
        }
        Fact fact = new Fact(
                UUID.randomUUID(),
                wish.user(),
                Fact.Kind.REWARD_REDEEMED,
                wish.reward().id(),
                wish.at());
        books.facts.computeIfAbsent(wish.user(), user -> new ArrayList<>()).add(fact);
        RewardIssue issue = redemption instanceof Redemption.Use use
                ? use.issue()
                : buy(wish, fact, ((Redemption.Buy) redemption).cost(), curve);
        books.redeemed.put(issue.id(), fact.at());
        RewardIssue redeemed = new RewardIssue(
                issue.id(),
                issue.userId(),
                issue.rewardId(),
                issue.earnedAt(),
                Optional.of(fact.at()),
                issue.expiresAt());
        books.announce(
                books.format.of(Announcement.redeemed(fact, wish.reward().journey(), occurrenceOf(redeemed, fact))));
        return new Answer.Redeemed(redeemed);
    }

    private String occurrenceOf(RewardIssue issue, Fact fact) {
        return books.outcomes.getOrDefault(issue.userId(), Map.of()).keySet().stream()
                .filter(key -> key.id().equals(issue.id()))
                .map(OutcomeKey::occurrence)
                .findFirst()
                .orElse(bought(fact));
    }

    private static String bought(Fact fact) {
        return "bought:" + fact.id();
    }

    private RewardIssue buy(Wish wish, Fact fact, long cost, LevelCurve curve) {
        OutcomeKey key = new OutcomeKey(wish.user(), wish.reward().id(), bought(fact));
        List<LedgerEntry> entries = List.of(new LedgerEntry(
                wish.user(),
                wish.reward().id(),
                key.occurrence(),
                1,
                LedgerEntry.Kind.SPENT,
                wish.reward().journey(),
                -cost,
                fact.at()));
        books.book(entries);
        books.store(books.profile(wish.user()).with(entries, curve));
        RewardIssue issue = new RewardIssue(
                key.id(), wish.user(), wish.reward().id().slug(), fact.at(), Optional.empty(), Optional.empty());
        books.bought.computeIfAbsent(wish.user(), user -> new ArrayList<>()).add(issue);
        return issue;
    }

    /** Rights that stand, those that were used and are gone since, and what was bought. */
    private List<RewardIssue> all(UserId user) {
        synchronized (books) {
            Stream<RewardIssue> earned = books.outcomes.getOrDefault(user, Map.of()).values().stream()
                    .filter(held -> held.outcome().key().definition().kind() == DefinitionKind.REWARD)
                    .filter(held -> held.stands()
                            || books.redeemed.containsKey(held.outcome().key().id()))
                    .map(this::issue);
            Stream<RewardIssue> bought = books.bought.getOrDefault(user, List.of()).stream()
                    .map(issue -> new RewardIssue(
                            issue.id(),
                            user,
                            issue.rewardId(),
                            issue.earnedAt(),
                            Optional.ofNullable(books.redeemed.get(issue.id())),
                            issue.expiresAt()));
            return Stream.concat(earned, bought)
                    .sorted(Comparator.comparing(RewardIssue::earnedAt)
                            .thenComparing(RewardIssue::id, UuidOrder.UNSIGNED))
                    .toList();
        }
    }

    private RewardIssue issue(Held held) {
        OutcomeKey key = held.outcome().key();
        return new RewardIssue(
                key.id(),
                key.user(),
                key.definition().slug(),
                held.outcome().place().instant(),
                Optional.ofNullable(books.redeemed.get(key.id())),
                Optional.empty());
    }
}
