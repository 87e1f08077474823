package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.HistoryPort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

final class InMemoryHistories implements HistoryPort {

    private final InMemoryBooks books;
    private final InMemoryJudgement judgement;

    InMemoryHistories(InMemoryBooks books, InMemoryJudgement judgement) {
        this.books = books;
        this.judgement = judgement;
    }

    @Override
    public History claimedOf(ConsumerGroup group, UserId user, SortedSet<DefinitionId> standing) {
        synchronized (books) {
            return judgement.history(group, user, standing);
        }
    }

    @Override
    public List<History> claimedOf(
            ConsumerGroup group, List<UserId> users, SortedSet<DefinitionId> standing, Optional<Set<EventType>> types) {
        synchronized (books) {
            return users.stream()
                    .map(user -> judgement.history(group, user, standing))
                    .map(history -> types.map(these -> of(history, these)).orElse(history))
                    .toList();
        }
    }

    private static History of(History all, Set<EventType> types) {
        return new History(
                all.user(),
                all.events().stream()
                        .filter(event -> types.contains(event.type()))
                        .toList(),
                all.facts(),
                all.standing());
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
