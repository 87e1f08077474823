package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of one user's rules during a step: as they were stored, and as they are now. For a single use. */
final class FoldStates {

    private final Rulebook rulebook;
    private final UserState before;
    private final Map<DefinitionId, RuleState> stored = new HashMap<>();
    private final Map<DefinitionId, RuleState> changed = new HashMap<>();
    private final Set<DefinitionId> dropped = new HashSet<>();
    private final Map<DefinitionId, RuleState> anew = new HashMap<>();

    FoldStates(Rulebook rulebook, UserState before) {
        this.rulebook = rulebook;
        this.before = before;
    }

    /** Lets the rule begin from nothing. */
    void begin(Rule rule, Optional<Instant> opened) {
        RuleState nothing = RuleState.start(rule, opened);
        anew.put(rule.id(), nothing);
        changed.put(rule.id(), nothing);
    }

    /** What a fact holds of it, which the state need not know of yet. */
    void keep(Rule rule, Held held) {
        changed.put(rule.id(), current(rule).keeping(held));
    }

    boolean isAnew(Rule rule) {
        return anew.containsKey(rule.id());
    }

    /** What the step began with. */
    RuleState initial(Rule rule) {
        RuleState nothing = anew.get(rule.id());
        return nothing != null ? nothing : stored(rule);
    }

    /** Whether there was one before this step. */
    boolean wasKept(Rule rule) {
        return before.definitions().containsKey(rule.id());
    }

    /** Whether it said something else when the user was last judged. */
    boolean wasEdited(Rule rule) {
        return !before.isUnknown() && rule.revision() > 1 && rule.since() > before.revision();
    }

    /** Whether it was too large to be kept, or another revision's, so that only the history can tell. */
    boolean wasDropped(Rule rule) {
        stored(rule);
        return dropped.contains(rule.id());
    }

    RuleState stored(Rule rule) {
        RuleState known = stored.get(rule.id());
        if (known != null) {
            return known;
        }
        byte[] bytes = before.definitions().get(rule.id());
        Optional<RuleState> read =
                bytes == null ? Optional.of(RuleState.start(rule, Optional.empty())) : readable(rule, bytes);
        if (read.isEmpty()) {
            dropped.add(rule.id());
        }
        RuleState state = read.orElseGet(() -> RuleState.start(rule, Optional.empty()));
        stored.put(rule.id(), state);
        return state;
    }

    /** What an earlier revision of the definition has left is not this one's to read. */
    private Optional<RuleState> readable(Rule rule, byte[] bytes) {
        return rule.since() > before.revision() ? Optional.empty() : RuleState.read(rule, bytes);
    }

    RuleState current(Rule rule) {
        RuleState now = changed.get(rule.id());
        return now != null ? now : stored(rule);
    }

    void put(Rule rule, RuleState state) {
        changed.put(rule.id(), state);
    }

    /** All of the user's, as they are to be stored. */
    Map<DefinitionId, byte[]> sealed(int stateBytesMax) {
        Map<DefinitionId, byte[]> definitions = new HashMap<>(before.definitions());
        // What revisions remembered that are no longer folded beside others.
        definitions.keySet().removeIf(id -> !id.isWhole() && rulebook.find(id).isEmpty());
        changed.forEach((id, state) -> definitions.put(id, state.sealedBytes(rulebook.rule(id), stateBytesMax)));
        return definitions;
    }
}
