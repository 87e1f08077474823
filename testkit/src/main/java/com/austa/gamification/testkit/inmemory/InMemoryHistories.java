package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.HistoryPort;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

final class InMemoryHistories implements HistoryPort {

    private final InMemoryBooks books;
    private final InMemoryProgress progress;

    InMemoryHistories(InMemoryBooks books, InMemoryProgress progress) {
        this.books = books;
        this.progress = progress;
    }

    @Override
    public History claimedOf(ConsumerGroup group, UserId user, SortedSet<DefinitionId> standing) {
        synchronized (books) {
            return progress.history(group, user, standing);
        }
    }

    @Override
    public List<History> claimedOf(ConsumerGroup group, List<UserId> users, SortedSet<DefinitionId> standing) {
        synchronized (books) {
            return users.stream()
                    .map(user -> progress.history(group, user, standing))
                    .toList();
        }
    }

    @Override
    public List<UserId> usersAfter(Optional<UserId> after, int limit) {
        synchronized (books) {
            return books.profiles.keySet().stream()
                    .filter(user -> after.isEmpty() || user.compareTo(after.get()) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public long users() {
        synchronized (books) {
            return books.profiles.size();
        }
    }
}
