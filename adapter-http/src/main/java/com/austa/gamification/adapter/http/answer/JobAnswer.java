package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.domain.progress.ReprocessingPort.Job;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come.
 *
 * @param total letters that matched when it was started
 * @param done of them: applied, duplicates and refused again together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobAnswer(
        String id,
        String kind,
        String state,
        long total,
        long done,
        long applied,
        long duplicates,
        long refused,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static JobAnswer of(Job job) {
        return new JobAnswer(
                job.id().toString(),
                "reprocess-dead-letters",
                job.finishedAt().isPresent() ? "done" : "running",
                job.total(),
                job.tally().done(),
                job.tally().applied(),
                job.tally().duplicates(),
                job.tally().refused(),
                job.startedAt(),
                job.finishedAt().orElse(null));
    }
}
