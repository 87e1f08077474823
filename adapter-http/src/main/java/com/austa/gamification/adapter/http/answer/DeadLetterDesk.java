package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.application.deadletter.PreviewReprocessing;
import com.austa.gamification.application.deadletter.RepairDeadLetter;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.DeadLetterPort.Fate;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.ReprocessingPort;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** What administrators see of dead letters, and do about them. A refusal is a {@link ProblemException}. Thread-safe. */
public final class DeadLetterDesk {

    private final DeadLetterPort letters;
    private final RepairDeadLetter repair;
    private final PreviewReprocessing previews;
    private final ReprocessingPort jobs;
    private final InstantSource clock;

    public DeadLetterDesk(
            DeadLetterPort letters,
            RepairDeadLetter repair,
            PreviewReprocessing previews,
            ReprocessingPort jobs,
            InstantSource clock) {
        this.letters = letters;
        this.repair = repair;
        this.previews = previews;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Without what came, which may be large and is a user's own. */
    public Listing<DeadLetterAnswer> list(Filter filter, Range range) {
        return new Listing<>(
                letters.list(filter, range.limit(), range.offset()).stream()
                        .map(DeadLetterAnswer::listed)
                        .toList(),
                letters.count(filter));
    }

    public DeadLetterAnswer get(UUID id) {
        return letters.find(id)
                .map(DeadLetterAnswer::whole)
                .orElseThrow(() -> ProblemException.notFound("dead letter", id.toString()));
    }

    public DeadLetterAnswer discard(UUID id) {
        if (letters.discard(id) == Fate.RESOLVED) {
            throw ProblemException.of(ProblemType.ALREADY_RESOLVED, "there is nothing left to discard");
        }
        return get(id);
    }

    /** Processes one now; what is refused again is an answer too, and says why. */
    public DeadLetterAnswer reprocess(UUID id) {
        String outcome = switch (repair.repair(id)) {
            case APPLIED -> "applied";
            case DUPLICATE -> "duplicate";
            case REFUSED -> "refused";
            case STOOD_BEFORE ->
                throw ProblemException.of(ProblemType.ALREADY_RESOLVED, "there is nothing left to process");
            case UNKNOWN -> throw ProblemException.notFound("dead letter", id.toString());
        };
        return letters.find(id)
                .map(kept -> DeadLetterAnswer.processed(kept, outcome))
                .orElseThrow(() -> ProblemException.notFound("dead letter", id.toString()));
    }

    /** Has those that match processed, one after another, by a job. */
    public JobAnswer reprocess(Filter filter) {
        refuseResolved(filter);
        return JobAnswer.of(jobs.start(UUID.randomUUID(), filter, clock.instant()));
    }

    public PreviewReprocessing.Preview preview(Filter filter) {
        refuseResolved(filter);
        return previews.preview(filter);
    }

    public JobAnswer job(UUID id) {
        return jobs.find(id).map(JobAnswer::of).orElseThrow(() -> ProblemException.notFound("job", id.toString()));
    }

    private static void refuseResolved(Filter filter) {
        if (filter.status().equals(Optional.of(Status.RESOLVED))) {
            throw ProblemException.invalid("status", "must be pending, retrying or discarded: the others are done");
        }
    }
}
