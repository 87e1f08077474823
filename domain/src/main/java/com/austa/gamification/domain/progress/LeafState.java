package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Completion;
import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.criterion.Memory;
import com.austa.gamification.domain.criterion.StateReader;
import com.austa.gamification.domain.criterion.StateWriter;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.rules.Leaf;
import com.austa.gamification.domain.rules.Selection;
import com.austa.gamification.domain.rules.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One leaf of one user.
 *
 * @param lastSeen the latest place of a contribution, counted or not
 * @param taken how far the selection has walked over what the memory sealed away
 */
record LeafState(Optional<Place> lastSeen, Memory memory, Taken taken) {

    static LeafState start(Leaf leaf) {
        return new LeafState(Optional.empty(), leaf.criterion().start(leaf.targets()), Taken.NOTHING);
    }

    /** Whether the contribution comes after all that this leaf has met. */
    boolean isNext(Contribution contribution) {
        return lastSeen.isEmpty() || contribution.place().isAfter(lastSeen.get());
    }

    /**
     * With the contribution; empty if only the whole history can tell.
     *
     * @param beside whether it stands at the very place of the one just taken, as outcomes do that happen together
     */
    Optional<LeafState> advance(Contribution contribution, boolean beside) {
        return beside || isNext(contribution)
                ? memory.advance(contribution)
                        .map(next -> new LeafState(Optional.of(contribution.place()), next, taken))
                : memory.advanceLate(contribution).map(next -> new LeafState(lastSeen, next, taken));
    }

    /** Having met a contribution that does not count. */
    LeafState pass(Contribution contribution) {
        return isNext(contribution) ? new LeafState(Optional.of(contribution.place()), memory, taken) : this;
    }

    LeafState passed(Instant newest) {
        return new LeafState(lastSeen, memory.passed(newest), taken);
    }

    /** Evidence of the first completion ever, by place. */
    Optional<Evidence> held() {
        List<Completion> completions = memory.completions();
        Optional<Evidence> open = completions.isEmpty()
                ? Optional.empty()
                : Optional.of(completions.get(0).evidence());
        if (taken.first().isEmpty() || open.isEmpty()) {
            return taken.first().or(() -> open);
        }
        return taken.first().get().place().isAfter(open.get().place()) ? open : taken.first();
    }

    LeafState seal(Selection selection) {
        return new LeafState(lastSeen, memory.seal(), selection.sealing(taken, memory.settled()));
    }

    void write(StateWriter writer) {
        writer.optional(lastSeen, writer::place);
        memory.write(writer);
        taken.write(writer);
    }

    static LeafState read(Leaf leaf, StateReader reader) {
        return new LeafState(
                reader.optional(reader::place), leaf.criterion().read(leaf.targets(), reader), Taken.read(reader));
    }
}
