package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.UuidOrder;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.testkit.inmemory.InMemoryBooks.Held;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryAchievements implements AchievementPort {

    private final InMemoryBooks books;

    InMemoryAchievements(InMemoryBooks books) {
        this.books = books;
    }

    @Override
    public Listing<Award> awardsOf(UserId user, int limit, int offset) {
        return Listing.of(all(user), limit, offset);
    }

    @Override
    public Set<String> heldBy(UserId user, Collection<String> achievementIds) {
        return all(user).stream()
                .map(Award::achievementId)
                .filter(achievementIds::contains)
                .collect(Collectors.toSet());
    }

    private List<Award> all(UserId user) {
        synchronized (books) {
            return books.outcomes.getOrDefault(user, Map.of()).values().stream()
                    .filter(Held::stands)
                    .map(Held::outcome)
                    .filter(outcome -> outcome.key().definition().kind() == DefinitionKind.ACHIEVEMENT)
                    .map(InMemoryAchievements::award)
                    .sorted(Comparator.comparing(Award::earnedAt).thenComparing(Award::id, UuidOrder.UNSIGNED))
                    .toList();
        }
    }

    private static Award award(Outcome outcome) {
        return new Award(
                outcome.key().id(),
                outcome.key().user(),
                outcome.key().definition().slug(),
                outcome.key().occurrence(),
                outcome.place().instant(),
                outcome.receipt());
    }
}
