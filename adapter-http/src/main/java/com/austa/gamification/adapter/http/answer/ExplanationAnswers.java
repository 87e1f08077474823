package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.security.Caller;
import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.explanation.ExplainDefinition;
import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import java.util.Optional;
import java.util.function.Supplier;

/** Why users have earned something, as one caller may see it. Thread-safe. */
public final class ExplanationAnswers {

    private final ExplainDefinition explain;
    private final Supplier<CatalogueView> catalogue;

    public ExplanationAnswers(ExplainDefinition explain, Supplier<CatalogueView> catalogue) {
        this.explain = explain;
        this.catalogue = catalogue;
    }

    /** Empty when there is no such achievement. */
    public Optional<ExplanationAnswer> achievement(UserId user, String id, Caller caller) {
        Authored<Achievement> authored = catalogue.get().achievements().get(id);
        if (authored == null) {
            return Optional.empty();
        }
        boolean hidden = authored.definition().hidden() && !caller.seesEverything();
        return explain.explain(user, DefinitionId.achievement(id))
                .map(explanation -> hidden && !explanation.isEarned()
                        ? ExplanationAnswer.concealed(user, explanation)
                        : ExplanationAnswer.shown(user, explanation));
    }

    /** Empty when there is no such quest. */
    public Optional<ExplanationAnswer> quest(UserId user, String id) {
        return catalogue.get().quests().containsKey(id) ? shown(user, DefinitionId.quest(id)) : Optional.empty();
    }

    /** Empty when there is no such reward. */
    public Optional<ExplanationAnswer> reward(UserId user, String id) {
        return catalogue.get().rewards().containsKey(id) ? shown(user, DefinitionId.reward(id)) : Optional.empty();
    }

    private Optional<ExplanationAnswer> shown(UserId user, DefinitionId definition) {
        return explain.explain(user, definition).map(explanation -> ExplanationAnswer.shown(user, explanation));
    }
}
