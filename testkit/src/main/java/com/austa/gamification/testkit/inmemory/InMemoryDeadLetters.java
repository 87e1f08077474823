package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.UuidOrder;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.DeadLetterPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

final class InMemoryDeadLetters implements DeadLetterPort {

    private final InMemoryBooks books;
    private final Map<UUID, Long> judgedBy = new HashMap<>();

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

    @Override
    public void failedAgain(UUID id, Failure failure) {
        synchronized (books) {
            find(id).filter(kept -> kept.status() != Status.RESOLVED).ifPresent(kept -> {
                boolean discarded = kept.status() == Status.DISCARDED;
                DeadLetter before = kept.letter();
                List<Attempt> attempts = new ArrayList<>(before.attempts());
                attempts.add(failure.attempt());
                books.keep(new Kept(
                        kept.id(),
                        new DeadLetter(
                                before.position(),
                                before.failedIn(),
                                failure.rejection(),
                                before.source(),
                                before.recordedAt(),
                                failure.attempt().errorClass(),
                                failure.stack(),
                                attempts,
                                discarded ? Optional.empty() : failure.retryAt()),
                        kept.group(),
                        discarded ? Status.DISCARDED : Status.PENDING,
                        kept.createdAt()));
            });
        }
    }

    @Override
    public List<UUID> takeDue(Instant now, Instant lease, int limit) {
        return take(
                kept -> kept.letter()
                        .retryAt()
                        .filter(time -> !time.isAfter(now))
                        .isPresent(),
                lease,
                limit);
    }

    @Override
    public List<UUID> takeMendable(long typesSince, Instant lease, int limit) {
        return take(
                kept -> kept.letter().failedIn().isEmpty()
                        && MENDABLE.contains(kept.letter().rejection().reason())
                        && judgedBy.getOrDefault(kept.id(), 0L) < typesSince,
                lease,
                limit,
                kept -> judgedBy.put(kept.id(), typesSince));
    }

    private List<UUID> take(Predicate<Kept> wanted, Instant lease, int limit) {
        return take(wanted, lease, limit, kept -> {});
    }

    private List<UUID> take(Predicate<Kept> wanted, Instant lease, int limit, Consumer<Kept> taken) {
        synchronized (books) {
            return all(Filter.ALL).stream()
                    .filter(kept -> kept.status() == Status.PENDING || kept.status() == Status.RETRYING)
                    .filter(wanted)
                    .limit(limit)
                    .map(kept -> {
                        taken.accept(kept);
                        books.keep(new Kept(
                                kept.id(),
                                kept.letter().until(lease),
                                kept.group(),
                                Status.RETRYING,
                                kept.createdAt()));
                        return kept.id();
                    })
                    .toList();
        }
    }

    /** Laid aside or resolved: nobody tries it again by itself. */
    static Kept settled(Kept kept, Status status) {
        return new Kept(kept.id(), kept.letter().settled(), kept.group(), status, kept.createdAt());
    }

    List<Kept> all(Filter filter) {
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
