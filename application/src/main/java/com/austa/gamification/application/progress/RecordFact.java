package com.austa.gamification.application.progress;

import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.ProgressPort;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes a fact and what it means, by the catalogue in force, and has the boards follow. */
public final class RecordFact {

    private final ProgressPort progress;
    private final DecidersInForce deciders;
    private final Consumer<Set<Scored>> boards;

    /**
     * @param deciders those in force, one for each group
     * @param reload takes the newest catalogue into force
     * @param boards told whose points changed; returns at once
     */
    public RecordFact(
            ProgressPort progress, Supplier<List<Decider>> deciders, Runnable reload, Consumer<Set<Scored>> boards) {
        this.progress = progress;
        this.deciders = new DecidersInForce(deciders, reload);
        this.boards = boards;
    }

    /** @return false when one of the same kind about the same definition stood already, and nothing changed */
    public boolean record(Fact fact) {
        FactReceipt receipt = deciders.decide(all -> progress.record(fact, all));
        if (!receipt.scored().isEmpty()) {
            boards.accept(receipt.scored());
        }
        return receipt.written();
    }
}
