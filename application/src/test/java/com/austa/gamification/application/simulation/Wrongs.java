package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.OutboxPort;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.Verdict;
import com.austa.gamification.domain.reward.RewardPort;
import com.austa.gamification.testkit.invariant.EventRef;
import java.util.List;
import java.util.Optional;

/** Where mutants come in; without one everything is as it is. */
final class Wrongs {

    private final World world;
    private final LateOutbox late;
    private final StaleStates stale = new StaleStates();
    private Optional<LettersApart> letters = Optional.empty();
    private Optional<Reader> at = Optional.empty();

    Wrongs(World world) {
        this.world = world;
        this.late = new LateOutbox(world);
    }

    MessageFormat messages(MessageFormat right) {
        return world.is(Mutant.OUTBOX_OUTSIDE) ? late.holding(right) : right;
    }

    Decider decider(Decider right) {
        return world.is(Mutant.LOAD_BEFORE_LOCK) ? stale.in(right) : right;
    }

    ProgressPort progress(ProgressPort right) {
        if (world.is(Mutant.REREAD_COUNTS)) {
            return new CountedAgain(right, (group, record, below, verdict) -> below);
        }
        if (world.is(Mutant.ZOMBIE_HONOURED)) {
            return new CountedAgain(
                    right,
                    (group, record, below, verdict) -> below
                            && at.filter(reader -> !reader.owns(Partition.of(record.position())))
                                    .isPresent());
        }
        if (world.is(Mutant.COPY_COUNTS)) {
            return new CountedAgain(
                    right,
                    (group, record, below, verdict) -> !below
                            && verdict.equals(Verdict.DUPLICATE)
                            && !world.clients.retracted.contains(EventRef.of(record.event())));
        }
        if (world.is(Mutant.RETRACTION_MISSED)) {
            return new CountedAgain(
                    right,
                    (group, record, below, verdict) -> !below
                            && verdict.equals(Verdict.DUPLICATE)
                            && world.clients.retracted.contains(EventRef.of(record.event())));
        }
        if (world.is(Mutant.OWN_VERDICT)) {
            return new CountedAgain(
                    right,
                    (group, record, below, verdict) -> !below
                            && verdict instanceof Verdict.Rejected rejected
                            && rejected.rejection().reason() == RejectionReason.FUTURE_TIMESTAMP);
        }
        if (world.is(Mutant.DEDUPE_APART)) {
            return new SeenApart(right);
        }
        if (world.is(Mutant.OUTBOX_OUTSIDE)) {
            return late.after(right);
        }
        if (world.is(Mutant.FACT_FOR_OWNER_ALONE)) {
            return new FactsForOwner(right);
        }
        if (world.is(Mutant.LETTERS_OUTSIDE)) {
            letters = Optional.of(new LettersApart(right, world.clock));
            return letters.get();
        }
        return right;
    }

    RewardPort rewards(RewardPort right) {
        return world.is(Mutant.OUTBOX_OUTSIDE) ? late.after(right) : right;
    }

    OutboxPort outbox(OutboxPort right) {
        if (world.is(Mutant.REMOVED_BEFORE_SENT)) {
            return new HastyOutbox(right);
        }
        return world.is(Mutant.NEW_ID_EACH_TIME) ? new RenamingOutbox(right) : right;
    }

    /** Those that a mutant has written elsewhere. */
    List<DeadLetterPort.Kept> lettersApart() {
        return letters.map(apart -> List.copyOf(apart.letters.values())).orElse(List.of());
    }

    void polled(ConsumerGroup group, List<Delivery> batch) {
        stale.load(group, batch);
    }

    void applying(Reader reader) {
        at = Optional.of(reader);
        reader.next().ifPresent(batch -> stale.use(reader.group, batch));
        reader.apply();
        stale.forget();
        at = Optional.empty();
    }
}
