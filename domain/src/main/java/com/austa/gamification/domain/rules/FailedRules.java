package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.DefinitionId;
import java.util.List;
import java.util.Set;

/**
 * Definitions that were false for an event because something they ask for could not be worked out: a field is missing or of
 * another type, a number is too large, a condition is over its budget. All events that meet the same gap are told by the
 * same object, so it is compared by identity.
 */
public final class FailedRules {

    static final FailedRules NONE = new FailedRules(List.of());

    private final List<DefinitionId> definitions;

    private FailedRules(List<DefinitionId> definitions) {
        this.definitions = definitions;
    }

    static FailedRules of(Set<DefinitionId> definitions) {
        return definitions.isEmpty() ? NONE : new FailedRules(List.copyOf(definitions));
    }

    /** In no particular order, each once; only those whose outcomes are the group's to write, so that one group tells. */
    public List<DefinitionId> definitions() {
        return definitions;
    }

    public boolean isEmpty() {
        return definitions.isEmpty();
    }
}
