package com.austa.gamification.adapter.http;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.ProfilePort;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Profiles that count how often levels are asked for, and fail when told to. */
final class Profiles implements ProfilePort {

    final AtomicInteger levelQuestions = new AtomicInteger();
    volatile @Nullable RuntimeException failure;

    private final ProfilePort profiles;

    Profiles(ProfilePort profiles) {
        this.profiles = profiles;
    }

    @Override
    public Optional<Dated> profileOf(UserId user) {
        RuntimeException told = failure;
        if (told != null) {
            throw told;
        }
        return profiles.profileOf(user);
    }

    @Override
    public Map<UserId, Integer> levelsOf(Collection<UserId> users) {
        levelQuestions.incrementAndGet();
        return profiles.levelsOf(users);
    }
}
