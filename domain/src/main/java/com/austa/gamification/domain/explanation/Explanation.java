package com.austa.gamification.domain.explanation;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.progress.Outcome;
import java.util.List;

/**
 * What one definition says of one user.
 *
 * @param standing the outcomes that stand, by place
 * @param root the definition itself; its parts are the criterion and what is required besides. Its progress is 1 when
 *     nothing more can be earned, else that of what can be earned next.
 */
public record Explanation(DefinitionId definition, int revision, List<Outcome> standing, Part root) {

    public Explanation {
        requireNonNull(definition, "definition");
        requireNonNull(root, "root");
        standing = List.copyOf(standing);
    }

    public boolean isEarned() {
        return !standing.isEmpty();
    }

    public Progress progress() {
        return root.progress();
    }

    /** The nearest missing fact, or when it was earned. */
    public String sentence() {
        return root.sentence();
    }
}
