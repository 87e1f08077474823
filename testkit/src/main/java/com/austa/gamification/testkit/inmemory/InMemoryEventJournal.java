package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventJournalPort;
import com.austa.gamification.domain.event.UserId;
import java.util.List;
import java.util.Map;

final class InMemoryEventJournal implements EventJournalPort {

    private final InMemoryBooks books;

    InMemoryEventJournal(InMemoryBooks books) {
        this.books = books;
    }

    @Override
    public List<UserId> usersWith(EventId id) {
        synchronized (books) {
            return books.identities.entrySet().stream()
                    .filter(user -> user.getValue().containsKey(id))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }
}
