package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.quest.QuestStanding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryQuests implements QuestPort {

    private final InMemoryBooks books;

    InMemoryQuests(InMemoryBooks books) {
        this.books = books;
    }

    @Override
    public List<QuestStanding> standingsOf(UserId user, int limit, int offset) {
        return all(user).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public Optional<QuestStanding> standingOf(UserId user, String questId) {
        return all(user).stream()
                .filter(standing -> standing.questId().equals(questId))
                .findFirst();
    }

    @Override
    public long countOf(UserId user) {
        return all(user).size();
    }

    private List<QuestStanding> all(UserId user) {
        synchronized (books) {
            return books.quests.getOrDefault(user, Map.of()).values().stream()
                    .sorted(Comparator.comparing(QuestStanding::startedAt).thenComparing(QuestStanding::questId))
                    .toList();
        }
    }
}
