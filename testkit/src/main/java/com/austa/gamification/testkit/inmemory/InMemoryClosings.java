package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.progress.ClosingPort;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryClosings implements ClosingPort {

    private final InMemoryBooks books;

    InMemoryClosings(InMemoryBooks books) {
        this.books = books;
    }

    @Override
    public Fate close(Instant before) {
        synchronized (books) {
            if (books.closedBefore.filter(closed -> !closed.isBefore(before)).isPresent()) {
                return Fate.STOOD_BEFORE;
            }
            Set<String> groups =
                    books.read.keySet().stream().map(InMemoryBooks.Read::group).collect(Collectors.toSet());
            boolean lag = books.journal.keySet().stream()
                    .anyMatch(position ->
                            groups.stream().anyMatch(group -> books.next(group, position) <= position.offset()));
            if (lag) {
                return Fate.GROUPS_LAG;
            }
            books.closedBefore = Optional.of(before);
            return Fate.CLOSED;
        }
    }

    @Override
    public Optional<Instant> closedBefore() {
        synchronized (books) {
            return books.closedBefore;
        }
    }
}
