package com.austa.gamification.adapter.http;

import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Awards in memory. */
final class Awards implements AchievementPort {

    static final UUID CAUSE = UUID.fromString("cccccccc-0000-4000-8000-00000000000c");

    private final List<Award> awards = new CopyOnWriteArrayList<>();

    void give(UserId user, String achievement, String occurrence, Instant earnedAt) {
        Receipt receipt = new Receipt(
                1,
                CAUSE,
                CAUSE,
                5,
                new BigDecimal("10000.50"),
                new BigDecimal("10000"),
                List.of(LocalDate.of(2026, 11, 20)));
        awards.add(new Award(new UUID(7, awards.size()), user, achievement, occurrence, earnedAt, receipt));
    }

    @Override
    public List<Award> awardsOf(UserId user, int limit, int offset) {
        return of(user).sorted(Comparator.comparing(Award::earnedAt).thenComparing(Award::id))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public long countOf(UserId user) {
        return of(user).count();
    }

    @Override
    public Set<String> heldBy(UserId user, Collection<String> achievementIds) {
        return of(user).map(Award::achievementId)
                .filter(achievementIds::contains)
                .collect(Collectors.toSet());
    }

    private Stream<Award> of(UserId user) {
        return awards.stream().filter(award -> award.userId().equals(user));
    }
}
