package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionId;
import java.util.SortedSet;

/** The fast path's answer. */
public sealed interface Step {

    /** Done in one step. */
    record Decided(Decision decision) implements Step {}

    /**
     * Something lies before what was seen, or was never judged: ask {@link Decider#refold} with the user's
     * {@link History}.
     *
     * @param definitions to be folded anew, with all that stand above them
     */
    record NeedsHistory(SortedSet<DefinitionId> definitions) implements Step {}
}
