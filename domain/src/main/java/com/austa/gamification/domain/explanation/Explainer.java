package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.Reading;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers why a user has earned something, or what is missing: a pure function of a catalogue and a history. It says the
 * same as the decider, for it is the same fold. Immutable and safe for use by many threads.
 */
public final class Explainer {

    private final Rulebook rulebook;

    private Explainer(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @throws IllegalArgumentException if a definition refers to an unknown one or back to itself */
    public static Explainer of(Catalogue catalogue) {
        return new Explainer(Rulebook.compile(catalogue, kind -> true));
    }

    /** Whether there is such a definition, and it is one that can be held: not a point rule. */
    public boolean explains(DefinitionId definition) {
        return definition.kind() != DefinitionKind.POINT_RULE
                && rulebook.find(definition).isPresent();
    }

    /**
     * @param history all that the definition's group has claimed of the user
     * @param moment the moment of asking: what has fallen due by then is due
     * @return empty for a definition that it does not explain
     */
    public Optional<Explanation> explain(DefinitionId definition, History history, Instant moment) {
        if (definition.kind() == DefinitionKind.POINT_RULE
                || rulebook.find(definition).isEmpty()) {
            return Optional.empty();
        }
        Reading reading = Reading.of(rulebook, definition, history, moment);
        Rule rule = reading.rule(definition);
        List<Outcome> standing = reading.outcomes(rule);
        return Optional.of(
                new Explanation(definition, rule.revision(), standing, new Standings(reading).of(definition)));
    }
}
