package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Jobs that process many dead letters after all. A job is had by one runner at a time, and goes on behind the last letter
 * that was reported when another takes it up. Safe for use by many threads.
 */
public interface ReprocessingPort {

    /** A letter as the order of jobs has it: by its creation, then by its id. */
    record Reached(Instant createdAt, UUID letter) {
        public Reached {
            requireNonNull(createdAt, "createdAt");
            requireNonNull(letter, "letter");
        }
    }

    /** What became of letters. */
    record Tally(long applied, long duplicates, long refused) {
        public static final Tally NOTHING = new Tally(0, 0, 0);

        public long done() {
            return applied + duplicates + refused;
        }

        public Tally plus(Tally more) {
            return new Tally(applied + more.applied, duplicates + more.duplicates, refused + more.refused);
        }
    }

    /**
     * @param filter of letters that were there when it was started; resolved ones are passed over, and discarded ones
     *     unless it asks for them
     * @param total of them then
     * @param reached the last that is counted in the tally
     * @param finishedAt empty while it runs
     */
    record Job(
            UUID id,
            Filter filter,
            Instant startedAt,
            long total,
            Tally tally,
            Optional<Reached> reached,
            Optional<Instant> finishedAt) {
        public Job {
            requireNonNull(id, "id");
            requireNonNull(filter, "filter");
            requireNonNull(startedAt, "startedAt");
            requireNonNull(tally, "tally");
            requireNonNull(reached, "reached");
            requireNonNull(finishedAt, "finishedAt");
        }
    }

    /** Starts a job; somebody will {@link #take} it. */
    Job start(UUID id, Filter filter, Instant now);

    Optional<Job> find(UUID id);

    /** The oldest running job that nobody has, until the lease is over. */
    Optional<Job> take(Instant now, Instant lease);

    /** The letters that come next. */
    List<Reached> next(Filter filter, Instant startedAt, Optional<Reached> after, int limit);

    /**
     * Reports.
     *
     * @param lease by which it was taken or last reported
     * @param next until when it is had from now on
     * @return false if somebody else has it by now, and nothing was written
     */
    boolean report(Job job, Instant lease, Instant next);
}
