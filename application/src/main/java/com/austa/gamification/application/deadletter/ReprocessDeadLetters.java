package com.austa.gamification.application.deadletter;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.progress.ReprocessingPort;
import com.austa.gamification.domain.progress.ReprocessingPort.Job;
import com.austa.gamification.domain.progress.ReprocessingPort.Reached;
import com.austa.gamification.domain.progress.ReprocessingPort.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Runs the jobs that were started, a page of letters at a time and no faster than configured. What an instance leaves
 * unfinished another takes up where it was last reported: letters behind that are resolved and are passed over. For one
 * thread; several instances may each have one.
 */
public final class ReprocessDeadLetters {

    /** Letters a second, unless configured. */
    public static final int RATE = 200;

    /** How long to rest when there is no job. */
    public static final Duration IDLE = Duration.ofSeconds(1);

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PAGE = 50;

    private final ReprocessingPort jobs;
    private final RepairDeadLetter repair;
    private final InstantSource clock;
    private final int rate;

    /** @param rate letters a second, at most */
    public ReprocessDeadLetters(ReprocessingPort jobs, RepairDeadLetter repair, InstantSource clock, int rate) {
        this.jobs = requireNonNull(jobs, "jobs");
        this.repair = requireNonNull(repair, "repair");
        this.clock = requireNonNull(clock, "clock");
        if (rate < 1) {
            throw new IllegalArgumentException("a job must process at least one letter a second, not " + rate);
        }
        this.rate = rate;
    }

    /**
     * Processes a page of the oldest job that no other instance has.
     *
     * @return how long to rest before the next call
     * @throws com.austa.gamification.domain.progress.ProgressUnavailable calling again is safe
     */
    public Duration runSome() {
        Instant started = clock.instant();
        Instant lease = started.plus(LEASE);
        Optional<Job> job = jobs.take(started, lease);
        if (job.isEmpty()) {
            return IDLE;
        }
        List<Reached> page =
                jobs.next(job.get().filter(), job.get().startedAt(), job.get().reached(), PAGE);
        jobs.report(processed(job.get(), page), lease, clock.instant());
        Duration fair = Duration.ofSeconds(page.size()).dividedBy(rate);
        Duration rest = fair.minus(Duration.between(started, clock.instant()));
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    private Job processed(Job job, List<Reached> page) {
        Tally tally = job.tally();
        for (Reached one : page) {
            tally = tally.plus(process(one));
        }
        return new Job(
                job.id(),
                job.filter(),
                job.startedAt(),
                job.total(),
                tally,
                page.isEmpty() ? job.reached() : Optional.of(page.get(page.size() - 1)),
                page.size() < PAGE ? Optional.of(clock.instant()) : Optional.empty());
    }

    private Tally process(Reached one) {
        return switch (repair.repair(one.letter())) {
            case APPLIED -> new Tally(1, 0, 0);
            case REFUSED -> new Tally(0, 0, 1);
            case DUPLICATE, STOOD_BEFORE, UNKNOWN -> new Tally(0, 1, 0);
        };
    }
}
