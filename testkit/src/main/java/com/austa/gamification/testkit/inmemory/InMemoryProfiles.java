package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.ProfilePort;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class InMemoryProfiles implements ProfilePort {

    private final InMemoryBooks books;

    InMemoryProfiles(InMemoryBooks books) {
        this.books = books;
    }

    @Override
    public Optional<Dated> profileOf(UserId user) {
        synchronized (books) {
            return Optional.ofNullable(books.profiles.get(user));
        }
    }

    @Override
    public Map<UserId, Integer> levelsOf(Collection<UserId> users) {
        Map<UserId, Integer> levels = new HashMap<>();
        users.forEach(user -> profileOf(user)
                .ifPresent(dated -> levels.put(user, dated.profile().level())));
        return levels;
    }
}
