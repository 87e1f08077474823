package com.austa.gamification.application.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.StaleCatalogue;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Applies a batch to the books by the catalogue in force, and has the boards follow. Safe for use by many threads. */
public final class ApplyBatch {

    private final ProgressPort progress;
    private final DecidersInForce deciders;
    private final Consumer<Set<Scored>> boards;
    private final RuleFailures failures;

    /**
     * @param deciders those in force, one for each group; asked once a batch
     * @param reload takes the newest catalogue into force
     * @param boards told whose points changed; returns at once
     * @param failures told which rules could not be worked out
     */
    public ApplyBatch(
            ProgressPort progress,
            Supplier<List<Decider>> deciders,
            Runnable reload,
            Consumer<Set<Scored>> boards,
            RuleFailures failures) {
        this.progress = requireNonNull(progress, "progress");
        this.deciders = new DecidersInForce(deciders, reload);
        this.boards = requireNonNull(boards, "boards");
        this.failures = requireNonNull(failures, "failures");
    }

    /**
     * @throws com.austa.gamification.domain.progress.ProgressUnavailable it is unknown whether the batch was written;
     *     sending it again is safe
     * @throws StaleCatalogue nothing was written: the newest catalogue there is to load is older than the one that users
     *     were judged by
     */
    public BatchReceipt apply(Batch batch) {
        BatchReceipt receipt = deciders.decide(all -> progress.change(batch, all));
        if (!receipt.scored().isEmpty()) {
            boards.accept(receipt.scored());
        }
        if (!receipt.failed().isEmpty()) {
            failures.add(receipt.failed());
        }
        return receipt;
    }
}
