package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.UuidOrder;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.ReprocessingPort;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

final class InMemoryReprocessing implements ReprocessingPort {

    private static final Comparator<Reached> ORDER =
            Comparator.comparing(Reached::createdAt).thenComparing(Reached::letter, UuidOrder.UNSIGNED);

    private final InMemoryBooks books;
    private final InMemoryDeadLetters letters;
    private final Map<UUID, Job> jobs = new LinkedHashMap<>();
    private final Map<UUID, Instant> leases = new HashMap<>();

    InMemoryReprocessing(InMemoryBooks books, InMemoryDeadLetters letters) {
        this.books = books;
        this.letters = letters;
    }

    @Override
    public Job start(UUID id, Filter filter, Instant now) {
        synchronized (books) {
            long total = matching(filter, now).count();
            Job job = new Job(id, filter, now, total, Tally.NOTHING, Optional.empty(), Optional.empty());
            jobs.put(id, job);
            return job;
        }
    }

    @Override
    public Optional<Job> find(UUID id) {
        synchronized (books) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    @Override
    public Optional<Job> take(Instant now, Instant lease) {
        synchronized (books) {
            Optional<Job> free = jobs.values().stream()
                    .filter(job -> job.finishedAt().isEmpty())
                    .filter(job -> !leases.getOrDefault(job.id(), Instant.MIN).isAfter(now))
                    .findFirst();
            free.ifPresent(job -> leases.put(job.id(), lease));
            return free;
        }
    }

    @Override
    public List<Reached> next(Filter filter, Instant startedAt, Optional<Reached> after, int limit) {
        synchronized (books) {
            return matching(filter, startedAt)
                    .filter(one ->
                            after.map(last -> ORDER.compare(one, last) > 0).orElse(true))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public boolean report(Job job, Instant lease, Instant next) {
        synchronized (books) {
            if (!lease.equals(leases.get(job.id()))) {
                return false;
            }
            jobs.put(job.id(), job);
            leases.put(job.id(), next);
            return true;
        }
    }

    private Stream<Reached> matching(Filter filter, Instant startedAt) {
        boolean discarded = filter.status().equals(Optional.of(Status.DISCARDED));
        return letters.all(filter).stream()
                .filter(kept -> kept.status() != Status.RESOLVED)
                .filter(kept -> discarded || kept.status() != Status.DISCARDED)
                .filter(kept -> !kept.createdAt().isAfter(startedAt))
                .map(InMemoryReprocessing::reached);
    }

    private static Reached reached(Kept kept) {
        return new Reached(kept.createdAt(), kept.id());
    }
}
