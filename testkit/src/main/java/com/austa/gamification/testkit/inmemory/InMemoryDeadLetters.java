package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.UuidOrder;
import com.austa.gamification.domain.progress.DeadLetterPort;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryDeadLetters implements DeadLetterPort {

    private final InMemoryBooks books;

    InMemoryDeadLetters(InMemoryBooks books) {
        this.books = books;
    }

    @Override
    public List<Kept> list(Filter filter, int limit, int offset) {
        return all(filter).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public long count(Filter filter) {
        return all(filter).size();
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return all(Filter.ALL).stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    @Override
    public Fate discard(UUID id) {
        synchronized (books) {
            Optional<Kept> found = find(id);
            if (found.isEmpty()) {
                return Fate.UNKNOWN;
            }
            if (found.get().status() == Status.RESOLVED) {
                return Fate.RESOLVED;
            }
            books.keep(settled(found.get(), Status.DISCARDED));
            return Fate.DISCARDED;
        }
    }

    /** Laid aside or resolved: nobody tries it again by itself. */
    static Kept settled(Kept kept, Status status) {
        return new Kept(kept.id(), kept.letter().settled(), kept.group(), status, kept.createdAt());
    }

    private List<Kept> all(Filter filter) {
        synchronized (books) {
            return books.letters().stream()
                    .filter(kept -> passes(filter, kept))
                    .sorted(Comparator.comparing(Kept::createdAt).thenComparing(Kept::id, UuidOrder.UNSIGNED))
                    .toList();
        }
    }

    private static boolean passes(Filter filter, Kept kept) {
        return filter.status().map(kept.status()::equals).orElse(true)
                && filter.reason()
                        .map(kept.letter().rejection().reason()::equals)
                        .orElse(true)
                && filter.topic().map(kept.letter().position().topic()::equals).orElse(true)
                && filter.from().map(from -> !kept.createdAt().isBefore(from)).orElse(true)
                && filter.until().map(kept.createdAt()::isBefore).orElse(true);
    }
}
