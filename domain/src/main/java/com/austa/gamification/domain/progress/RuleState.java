package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.StateReader;
import com.austa.gamification.domain.criterion.StateWriter;
import com.austa.gamification.domain.rules.Leaf;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rule's state of one user: one {@link LeafState} a leaf. Whatever lies above leaves is worked out from their places
 * each time and kept nowhere.
 *
 * @param opened when the user started it, for a quest started by hand
 * @param kept what facts hold of it
 */
record RuleState(Optional<Instant> opened, List<LeafState> leaves, List<Held> kept) {

    /** A larger state is dropped and folded from the journal whenever it is needed: slower, never different. */
    static final int BYTES_MAX = 16 * 1024;

    /** How a leaf is walked that only says where it first came true. */
    private static final Selection FIRST = new Selection(Repeat.ONCE, List.of(), List.of(0L), false);

    RuleState {
        leaves = List.copyOf(leaves);
        kept = List.copyOf(kept);
    }

    static RuleState start(Rule rule, Optional<Instant> opened) {
        return new RuleState(
                opened, rule.leaves().stream().map(LeafState::start).toList(), List.of());
    }

    /** Whether an event at this instant can count at all. */
    boolean isOpen(Rule rule, Contribution contribution) {
        return !rule.startsByHand()
                || opened.filter(at -> !contribution.place().instant().isBefore(at))
                        .isPresent();
    }

    RuleState withLeaf(int index, LeafState leaf) {
        List<LeafState> changed = new ArrayList<>(leaves);
        changed.set(index, leaf);
        return new RuleState(opened, changed, kept);
    }

    /** With what a fact holds. */
    RuleState keeping(Held held) {
        List<Held> more = new ArrayList<>(kept);
        if (!more.contains(held)) {
            more.add(held);
        }
        return new RuleState(opened, leaves, more);
    }

    /** For storage; empty when it is beyond {@link #BYTES_MAX}. */
    byte[] sealedBytes(Rule rule, int bytesMax) {
        StateWriter writer = new StateWriter();
        writer.optional(opened, writer::instant);
        for (LeafState leaf : leaves) {
            leaf.seal(selectionOf(rule)).write(writer);
        }
        kept.forEach(held -> held.write(writer));
        return writer.size() > bytesMax ? new byte[0] : writer.toBytes();
    }

    /** Empty when the state was dropped. */
    static Optional<RuleState> read(Rule rule, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        StateReader reader = new StateReader(bytes);
        Optional<Instant> opened = reader.optional(reader::instant);
        List<LeafState> leaves = new ArrayList<>(rule.leaves().size());
        for (Leaf leaf : rule.leaves()) {
            leaves.add(LeafState.read(leaf, reader));
        }
        List<Held> kept = new ArrayList<>();
        while (!reader.atEnd()) {
            kept.add(Held.read(reader));
        }
        return Optional.of(new RuleState(opened, leaves, kept));
    }

    private static Selection selectionOf(Rule rule) {
        return rule.shape() instanceof Rule.Selected selected ? selected.selection() : FIRST;
    }
}
