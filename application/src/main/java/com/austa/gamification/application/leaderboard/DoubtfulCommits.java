package com.austa.gamification.application.leaderboard;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import java.util.List;
import java.util.function.Supplier;

/**
 * Books whose boards are built anew after a call of which nobody knows whether it was written. If it was, the repeated call
 * changes nothing and so names nobody whose points changed; without this the boards would never hear of them. Safe for use
 * by many threads.
 */
public final class DoubtfulCommits implements ProgressPort {

    private final ProgressPort books;
    private final Runnable rebuild;

    /** @param rebuild has all boards built anew once the books answer again; returns at once */
    public DoubtfulCommits(ProgressPort books, Runnable rebuild) {
        this.books = requireNonNull(books, "books");
        this.rebuild = requireNonNull(rebuild, "rebuild");
    }

    @Override
    public BatchReceipt change(Batch batch, List<Decider> deciders) {
        return watched(() -> books.change(batch, deciders));
    }

    @Override
    public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        return books.nextOffset(group, topic, topicId, partition);
    }

    @Override
    public FactReceipt record(Fact fact, List<Decider> deciders) {
        return watched(() -> books.record(fact, deciders));
    }

    @Override
    public RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
        return watched(() -> books.retract(retraction, deciders));
    }

    @Override
    public RepairReceipt repair(Repair repair, List<Decider> deciders) {
        return watched(() -> books.repair(repair, deciders));
    }

    private <T> T watched(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProgressUnavailable doubtful) {
            // A deadlock or a lock not given is known to have written nothing.
            if (doubtful.errorClass() == ErrorClass.INFRASTRUCTURE) {
                rebuild.run();
            }
            throw doubtful;
        }
    }
}
