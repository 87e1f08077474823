package com.austa.gamification.domain.definition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;

/** What every draft begins with: named by its id, in no journey of its own. */
abstract sealed class Draft<D extends Draft<D>> permits AchievementDraft, PointRuleDraft, QuestDraft, RewardDraft {

    final DefinitionId id;
    String name;
    String description = "";
    Journey journey = Journey.CROSS;

    Draft(DefinitionId id) {
        this.id = requireNonNull(id, "id");
        this.name = id.slug();
    }

    abstract D self();

    public D named(String shown) {
        name = shown;
        return self();
    }

    public D named(String shown, String inWords) {
        name = shown;
        description = inWords;
        return self();
    }

    /** @param journeyName where its points count, beside the total */
    public D in(String journeyName) {
        journey = new Journey(journeyName);
        return self();
    }
}
