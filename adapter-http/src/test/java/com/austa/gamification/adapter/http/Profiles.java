package com.austa.gamification.adapter.http;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.points.ProfilePort;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Profiles in memory; it counts how often levels are asked for, and fails when told to. */
final class Profiles implements ProfilePort {

    final AtomicInteger levelQuestions = new AtomicInteger();
    volatile @Nullable RuntimeException failure;

    private final Map<UserId, Profile> profiles = new ConcurrentHashMap<>();

    void meet(UserId user) {
        profiles.putIfAbsent(user, Profile.fresh(user));
    }

    void earn(UserId user, Journey journey, long points) {
        book(user, journey, points, LedgerEntry.Kind.EARNED);
    }

    void spend(UserId user, long points) {
        book(user, Journey.CROSS, -points, LedgerEntry.Kind.SPENT);
    }

    Profile of(UserId user) {
        return profiles.getOrDefault(user, Profile.fresh(user));
    }

    @Override
    public Optional<Dated> profileOf(UserId user) {
        RuntimeException told = failure;
        if (told != null) {
            throw told;
        }
        return Optional.ofNullable(profiles.get(user))
                .map(profile -> new Dated(profile, SampleCatalogue.CREATED, SampleCatalogue.UPDATED));
    }

    @Override
    public Map<UserId, Integer> levelsOf(Collection<UserId> users) {
        levelQuestions.incrementAndGet();
        return users.stream()
                .distinct()
                .filter(profiles::containsKey)
                .collect(Collectors.toMap(user -> user, user -> of(user).level()));
    }

    private void book(UserId user, Journey journey, long points, LedgerEntry.Kind kind) {
        Profile before = of(user);
        LedgerEntry entry = new LedgerEntry(
                user, DefinitionId.pointRule("test"), "", (int) before.version(), kind, journey, points, World.NOW);
        profiles.put(user, before.with(List.of(entry), LevelCurve.STANDARD));
    }
}
